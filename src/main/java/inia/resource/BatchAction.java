package inia.resource;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something to be done with many resources of one type at once, in as few calls as AWS allows.
 *
 * <p>It stands in an interface of its own, which the resource type names with {@link ResourceType#batch()}; a collection or
 * a list whose interface extends it has it too:
 *
 * <pre>{@code
 * public interface ObjectBatch {
 *     @BatchAction(value = "DeleteObjects", entries = "Delete.Objects", each = "Key")
 *     List<Result> delete();
 * }
 *
 * @ResourceType(service = "s3", name = "ObjectSummary", batch = ObjectBatch.class)
 * public interface ObjectSummary extends Resource { ... }
 *
 * public interface ObjectSummaries extends BatchCollection<ObjectSummary, ObjectSummaries>, ObjectBatch {}
 *
 * @Collection("ListObjects")                                  // in Bucket
 * ObjectSummaries objects();
 *
 * public interface Messages extends List<Message>, MessageBatch {}
 *
 * @Action(value = "ReceiveMessage", at = "Messages")           // in Queue
 * Messages receiveMessages();
 * }</pre>
 *
 * The method gives a {@code List} of {@link inia.client.Result}, one a call, none if there were no resources. It may take
 * {@link Param}s, and last a {@code Consumer} of the request's builder or a {@code Map}, as an {@link Action} may.
 * Identifiers that the operation itself takes, such as the bucket, come from the resources.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BatchAction {
    /** The operation, such as {@code DeleteObjects}. */
    String value();

    /** Where the list stands in the request that has an entry for each resource, such as {@code Delete.Objects}. */
    String entries();

    /**
     * What an entry says: {@code Name} for an identifier, {@code Name=MessageId} for an attribute by its name in what is
     * known of the resource, {@code Name=#} for the resource's place in the call, from 0.
     */
    String[] each();

    /** Parameters that always go with it, as {@code Name=value}. */
    String[] with() default {};

    /** For how many resources AWS takes one call. */
    int size() default 1000;
}
