package inia.sandbox.call;

import java.util.function.BiFunction;
import software.amazon.awssdk.core.SdkRequest;

/** Operations that are alike, found by name instead of having a method each. */
public interface OperationsByName {
    /**
     * What does an operation's work.
     *
     * @param shape the operation's name as the SDK's types have it, such as {@code PutBucketCors}
     * @return takes the request and the call, and gives the response; {@code null} if there is no such operation here
     */
    BiFunction<SdkRequest, Call, Object> find(String shape);
}
