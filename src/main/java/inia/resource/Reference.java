package inia.resource;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Another resource that what is known of this one names; loaded first if need be.
 *
 * <pre>{@code
 * @Reference("DefaultVersionId")      // text: the one identifier that this resource does not share
 * PolicyVersion defaultVersion();
 *
 * @Reference("Roles")                 // structures: the resources' own descriptions
 * List<Role> roles();
 * }</pre>
 *
 * The method gives the resource, null if none is named; or a {@code List} of resources.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Reference {
    /** Where it stands in what is loaded; empty if what is loaded is the other resource itself. */
    String value() default "";
}
