package inia.resource;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares an interface to be a type of resource. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ResourceType {
    /** The service, as boto3 names it, such as {@code iam}. */
    String service();

    /** The name of the type, such as {@code User}; none for the service itself. */
    String name() default "";

    /** The interface with the {@link BatchAction}s for many resources of this type; none by default. */
    Class<?> batch() default Object.class;
}
