/**
 * One class that stands in for the SDK's own of the same name, for the start-up's sake.
 *
 * <p>It uses nothing of Inia, and nothing of Inia may name it.
 */
package software.amazon.awssdk.regions;
