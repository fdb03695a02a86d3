package inia.sandbox.s3;

import inia.sandbox.call.Call;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.DeleteObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingResponse;

/** The tags of objects. */
public final class TagOperations {
    private final ObjectEditor editor;

    TagOperations(ObjectEditor editor) {
        this.editor = editor;
    }

    /** Puts an object's tags in place of those it has. */
    public PutObjectTaggingResponse putObjectTagging(PutObjectTaggingRequest request, Call call) {
        StoredObject edited = editor.edit(
                request,
                call,
                (bucket, object) -> object.withSettings(object.settings()
                        .withTags(Tags.ofObject(request.tagging().tagSet()))));
        editor.tell(request, "ObjectTagging:Put", edited, call);
        return PutObjectTaggingResponse.builder()
                .versionId(editor.told(request, edited, call))
                .build();
    }

    /** An object's tags. */
    public GetObjectTaggingResponse getObjectTagging(GetObjectTaggingRequest request, Call call) {
        StoredObject object = editor.find(request, call);
        return GetObjectTaggingResponse.builder()
                .versionId(editor.told(request, object, call))
                .tagSet(Tags.told(object.settings().tags()))
                .build();
    }

    /** Takes all tags from an object. */
    public DeleteObjectTaggingResponse deleteObjectTagging(DeleteObjectTaggingRequest request, Call call) {
        StoredObject edited = editor.edit(
                request,
                call,
                (bucket, object) -> object.withSettings(object.settings().withTags(Map.of())));
        editor.tell(request, "ObjectTagging:Delete", edited, call);
        return DeleteObjectTaggingResponse.builder()
                .versionId(editor.told(request, edited, call))
                .build();
    }
}
