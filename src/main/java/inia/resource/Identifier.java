package inia.resource;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a resource is known by; a method without parameters that gives it as a {@code String}, or an {@code Integer}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Identifier {
    /** The name of the parameter that takes it in calls, such as {@code UserName}. */
    String value();

    /** The name it has where the resource is described, if that is another, such as {@code Arn}. */
    String member() default "";

    /** Its place among several. */
    int position() default 0;
}
