package inia.resource;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Other resources that a resource has; the method gives a {@link ResourceCollection}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Collection {
    /** The operation that lists them, such as {@code ListUsers}. */
    String value();

    /** Where they stand in an answer; by default where AWS says that its pages hold their results. */
    String at() default "";

    /** Parameters that always go with it, as {@code Name=value}. */
    String[] with() default {};
}
