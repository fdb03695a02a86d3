package inia.sandbox.call;

import java.util.List;

/**
 * One AWS service of the sandbox.
 *
 * <p>Its operations are the public methods of {@link #operations()} whose first parameter is an SDK request:
 *
 * <pre>{@code
 * CreateUserResponse createUser(CreateUserRequest request, Call call)
 * PutObjectResponse putObject(PutObjectRequest request, Call call, InputStream body)   // takes a stream
 * Streamed<GetObjectResponse> getObject(GetObjectRequest request, Call call)           // gives a stream
 * }</pre>
 *
 * An operation that the SDK knows and the service has no method for answers {@code NotImplemented}.
 */
public interface Service {
    /** The name under which the SDK keeps the service: {@code iam} for {@code software.amazon.awssdk.services.iam}. */
    String name();

    /** The objects that hold the service's operations, one a topic; some may be {@link OperationsByName}. */
    List<Object> operations();
}
