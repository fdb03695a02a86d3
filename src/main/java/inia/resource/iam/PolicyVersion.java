package inia.resource.iam;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.time.Instant;

/** A managed policy as it was written at one time. */
@ResourceType(service = "iam", name = "PolicyVersion")
public interface PolicyVersion extends Resource {
    /** The policy's ARN. */
    @Identifier("PolicyArn")
    String arn();

    /** The version, such as {@code v1}. */
    @Identifier(value = "VersionId", position = 1)
    String versionId();

    /** The policy as JSON. */
    @Attribute(encoded = true)
    String document();

    /** Whether this version is in force. */
    @Attribute
    Boolean isDefaultVersion();

    /** When the version was made. */
    @Attribute
    Instant createDate();

    /** Loads the attributes anew. */
    @Load(value = "GetPolicyVersion", at = "PolicyVersion")
    PolicyVersion reload();

    /** Puts this version in force. */
    @Action("SetDefaultPolicyVersion")
    void setAsDefault();

    /** Deletes the version, which must not be in force. */
    @Action("DeletePolicyVersion")
    void delete();

    /** The policy whose version it is. */
    @SubResource
    Policy policy();
}
