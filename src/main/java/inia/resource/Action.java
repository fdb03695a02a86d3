package inia.resource;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something to be done with a resource.
 *
 * <p>The method's parameters are those of the operation that the resource does not know, each a {@link Param}; a last one
 * may be a {@code Consumer} of the SDK's request builder, or a {@code Map} of further parameters. It gives nothing, the
 * resource itself, another resource, a list of resources, or the {@link inia.client.Result}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Action {
    /** The operation, such as {@code CreateUser}. */
    String value();

    /** Where what it gives stands in the answer, such as {@code User}. */
    String at() default "";

    /** Parameters that always go with it, as {@code Name=value}. */
    String[] with() default {};
}
