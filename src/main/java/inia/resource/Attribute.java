package inia.resource;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Something that AWS tells of a resource; loaded when it is first asked for. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Attribute {
    /**
     * Where it stands in what is loaded, or on a page: the first that is there, such as
     * {@code {"ServerCertificateMetadata.Arn", "Arn"}}; by default the method's own name in the API's spelling, so that
     * {@code arn()} is {@code Arn}.
     */
    String[] value() default {};

    /** Whether AWS tells it only in the answer that made the resource: a secret. It is never asked for, and never lost. */
    boolean once() default false;

    /** Whether it is percent-encoded on the wire, as IAM's policies are; it is given decoded. */
    boolean encoded() default false;
}
