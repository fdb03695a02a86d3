package inia.resource.s3;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.PutObjectAclRequest;

/** Who else may use an object, as grants. */
@ResourceType(service = "s3", name = "ObjectAcl")
public interface ObjectAcl extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The object's key. */
    @Identifier(value = "Key", position = 1)
    String objectKey();

    /** Who owns the object. */
    @Attribute
    Owner owner();

    /** Who may do what. */
    @Attribute
    List<Grant> grants();

    /** {@code requester} if the one who asks pays. */
    @Attribute
    String requestCharged();

    /** Loads the attributes anew. */
    @Load("GetObjectAcl")
    ObjectAcl reload();

    /** Sets the grants: {@code put(r -> r.acl("public-read"))}. */
    @Action("PutObjectAcl")
    ObjectAcl put(Consumer<PutObjectAclRequest.Builder> request);

    /** Sets the grants, as a {@code Map}: ACL, and what else the call takes. */
    @Action("PutObjectAcl")
    ObjectAcl put(Map<String, ?> parameters);

    /** The object. */
    @SubResource
    S3Object object();
}
