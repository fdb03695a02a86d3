package inia.resource;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares how the attributes of a resource are loaded; the method loads them anew and gives the resource. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Load {
    /** The operation, such as {@code GetUser}. */
    String value();

    /** Where the resource stands in the answer; in a list there, it is found by its identifiers. */
    String at() default "";

    /** Parameters that always go with it, as {@code Name=value}. */
    String[] with() default {};

    /** What to call on a resource that does not exist, such as {@code create()}. */
    String create() default "";
}
