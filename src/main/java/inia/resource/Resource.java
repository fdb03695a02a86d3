package inia.resource;

/**
 * A thing in AWS, or a service of it: known by its identifiers, whether it exists or not.
 *
 * <p>Two resources are equal if they have the same type and identifiers and live at the same endpoint and region. Text
 * that shows one never calls AWS.
 */
public interface Resource {
    /** What lies under the resource: its identifiers, its client, what was loaded of it. */
    Meta meta();
}
