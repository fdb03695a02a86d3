package inia.sandbox.s3;

import inia.sandbox.call.Answered;
import inia.sandbox.call.Call;
import inia.sandbox.call.OperationsByName;
import inia.sandbox.call.Refusal;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.model.RestoreObjectRequest;
import software.amazon.awssdk.services.s3.model.RestoreObjectResponse;

/** Restoring archived objects, which here takes no time. */
public final class RestoreOperation implements OperationsByName {
    private final ObjectEditor editor;

    RestoreOperation(ObjectEditor editor) {
        this.editor = editor;
    }

    @Override
    public BiFunction<SdkRequest, Call, Object> find(String shape) {
        return shape.equals("RestoreObject") ? (request, call) -> restore((RestoreObjectRequest) request, call) : null;
    }

    /** Lets an archived object be read for some days; S3 tells by the status whether it could be already. */
    private Answered restore(RestoreObjectRequest request, Call call) {
        Integer days = request.restoreRequest() == null
                ? null
                : request.restoreRequest().days();
        if (days == null || days < 1) {
            throw S3Refusals.malformedXml();
        }
        AtomicBoolean already = new AtomicBoolean();
        editor.edit(request, call, (bucket, object) -> {
            if (!Archive.has(object)) {
                throw new Refusal(
                                "InvalidObjectState", 403, "The operation is not valid for the object's storage class")
                        .with("StorageClass", object.description().storageClass());
            }
            already.set(Archive.told(object, call.now()) != null);
            return object.withSettings(object.settings().restoredUntil(Archive.until(call.now(), days)));
        });
        return new Answered(RestoreObjectResponse.builder().build(), already.get() ? 200 : 202);
    }
}
