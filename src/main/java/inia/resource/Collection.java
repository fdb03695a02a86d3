package inia.resource;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Other resources that a resource has; the method gives a {@link ResourceCollection}, or an interface that extends
 * {@link BatchCollection} and has {@link BatchAction}s.
 *
 * <p>The method has no parameters; an overload may take a {@code Consumer} of the SDK's request builder, or a {@code Map},
 * which filters as {@link ResourceCollection#filter} does: {@code users(r -> r.pathPrefix("/team/"))}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Collection {
    /** The operation that lists them, such as {@code ListUsers}. */
    String value();

    /** Where they stand in an answer, one place or several; by default where AWS says that its pages hold their results. */
    String[] at() default {};

    /** Parameters that always go with it, as {@code Name=value}. */
    String[] with() default {};
}
