package inia.resource;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something to be done with a resource.
 *
 * <p>The method's parameters are those of the operation that the resource does not know, each a {@link Param}. An overload
 * takes what is optional, as a last parameter: a {@code Consumer} of the SDK's request builder. Another takes a single
 * {@code Map<String, ?>} with all parameters, the required ones too, by the API's names:
 *
 * <pre>{@code
 * @Action(value = "CreateUser", at = "User")
 * User createUser(@Param("UserName") String name);
 *
 * @Action(value = "CreateUser", at = "User")
 * User createUser(@Param("UserName") String name, Consumer<CreateUserRequest.Builder> more);
 *
 * @Action(value = "CreateUser", at = "User")
 * User createUser(Map<String, ?> parameters);
 * }</pre>
 *
 * It gives nothing, the resource itself, another resource, a {@code List} of resources (or an interface that extends
 * {@code List<Message>} and a {@link BatchAction} interface, so that they can be dealt with at once), a value of the answer,
 * or the {@link inia.client.Result}. The identifiers of a resource that it gives come from the answer, from the request, or
 * from the resource that was asked, wherever they have their own name.
 *
 * <p>On a <b>default method</b> it says that the method's own code does it, with the operation among others; then each of
 * its parameters must be a {@link Param}, by whose names the dynamic view calls it. A default method without it is no
 * member: a short cut of the typed view only.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Action {
    /** The operation, such as {@code CreateUser}. */
    String value();

    /** Where what it gives stands in the answer, such as {@code User}. */
    String at() default "";

    /**
     * Parameters that always go with it, as {@code Name=value}; {@code VersioningConfiguration.Status=Enabled} stands in a
     * structure, {@code AttributeNames=[All]} is a list of one.
     */
    String[] with() default {};

    /**
     * Identifiers of the resource that it gives that have another name in the request, as {@code UserName=NewUserName}.
     */
    String[] identifiers() default {};
}
