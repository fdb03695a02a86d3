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

/** Restoring archived objects, which takes as long as S3 says, by the sandbox's clock. */
public final class RestoreOperation implements OperationsByName {
    private final ObjectEditor editor;
    private final Restores restores;
    private final boolean atOnce;

    /** @param atOnce whether nobody has to wait */
    RestoreOperation(ObjectEditor editor, Restores restores, boolean atOnce) {
        this.editor = editor;
        this.restores = restores;
        this.atOnce = atOnce;
    }

    @Override
    public BiFunction<SdkRequest, Call, Object> find(String shape) {
        return shape.equals("RestoreObject") ? (request, call) -> restore((RestoreObjectRequest) request, call) : null;
    }

    /** Lets an archived object be read for some days; S3 tells by the status whether it could be already. */
    private Answered restore(RestoreObjectRequest request, Call call) {
        AtomicBoolean already = new AtomicBoolean();
        StoredObject edited = editor.edit(request, call, (bucket, object) -> {
            if (!Archive.has(object)) {
                throw new Refusal(
                                "InvalidObjectState", 403, "The operation is not valid for the object's storage class")
                        .with("StorageClass", object.description().storageClass());
            }
            Retrieval asked =
                    Retrieval.of(request.restoreRequest(), object.description().storageClass());
            Restored before = object.settings().restored();
            already.set(before != null && before.isThere(call.now()));
            Restored restored = (atOnce ? asked.atOnce() : asked).begun(call.now(), before);
            StoredObject begun = object.withSettings(object.settings().withRestored(restored));
            restores.note(bucket, request.key(), begun, call.now());
            return begun;
        });
        if (!already.get()) {
            editor.tell(request, "ObjectRestore:Post", edited, call);
        }
        if (atOnce) {
            restores.run(call.now());
        }
        return new Answered(RestoreObjectResponse.builder().build(), already.get() ? 200 : 202);
    }
}
