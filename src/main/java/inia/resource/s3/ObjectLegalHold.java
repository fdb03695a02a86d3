package inia.resource.s3;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.PutObjectLegalHoldRequest;

/** Whether an object can't be deleted until someone says so. */
@ResourceType(service = "s3", name = "ObjectLegalHold")
public interface ObjectLegalHold extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The object's key. */
    @Identifier(value = "Key", position = 1)
    String objectKey();

    /** {@code ON} or {@code OFF}. */
    @Attribute
    String status();

    /** Loads the attributes anew. */
    @Load(value = "GetObjectLegalHold", at = "LegalHold")
    ObjectLegalHold reload();

    /** Sets it: {@code put(r -> r.legalHold(h -> h.status("ON")))}. */
    @Action("PutObjectLegalHold")
    ObjectLegalHold put(Consumer<PutObjectLegalHoldRequest.Builder> request);

    /** Sets it, as a {@code Map}: LegalHold, and what else the call takes. */
    @Action("PutObjectLegalHold")
    ObjectLegalHold put(Map<String, ?> parameters);

    /** The object. */
    @SubResource
    S3Object object();
}
