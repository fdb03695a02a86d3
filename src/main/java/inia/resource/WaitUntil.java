package inia.resource;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Waits until something has come about; the method, such as {@code waitUntilExists()}, gives the resource. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WaitUntil {
    /** The SDK's waiter, such as {@code UserExists}. */
    String value();
}
