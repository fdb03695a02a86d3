package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import software.amazon.awssdk.services.s3.model.RestoreObjectRequest;
import software.amazon.awssdk.services.s3.model.RestoreObjectResponse;

/** Restoring archived objects, which here takes no time. */
public final class RestoreOperation {
    private final ObjectEditor editor;

    RestoreOperation(ObjectEditor editor) {
        this.editor = editor;
    }

    /** Lets an archived object be read for some days. */
    public RestoreObjectResponse restoreObject(RestoreObjectRequest request, Call call) {
        Integer days = request.restoreRequest() == null
                ? null
                : request.restoreRequest().days();
        if (days == null || days < 1) {
            throw S3Refusals.malformedXml();
        }
        editor.edit(request, call, (bucket, object) -> {
            if (!Archive.has(object)) {
                throw new Refusal(
                                "InvalidObjectState",
                                403,
                                "Restore is not allowed for the object's current storage class")
                        .with("StorageClass", object.description().storageClass());
            }
            return object.withSettings(object.settings().restoredUntil(Archive.until(call.now(), days)));
        });
        return RestoreObjectResponse.builder().build();
    }
}
