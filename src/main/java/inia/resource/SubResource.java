package inia.resource;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Another resource, whether it exists or not: by the identifiers that this one has in common with it, which have the same
 * names in calls ({@link Identifier#value()}), and by the method's parameters, each a {@link Param}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SubResource {}
