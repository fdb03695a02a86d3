package inia.resource.iam;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.time.Instant;

/** A key that a user's programs sign with; without its secret, which AWS told once. */
@ResourceType(service = "iam", name = "AccessKey")
public interface AccessKey extends Resource {
    /** The user whose key it is. */
    @Identifier("UserName")
    String userName();

    /** The key's id, {@code AKIA…}. */
    @Identifier(value = "AccessKeyId", position = 1)
    String id();

    /** {@code Active} or {@code Inactive}. */
    @Attribute
    String status();

    /** When the key was created. */
    @Attribute
    Instant createDate();

    /** Loads the attributes anew. */
    @Load(value = "ListAccessKeys", at = "AccessKeyMetadata")
    AccessKey reload();

    /** Lets the key sign again. */
    @Action(value = "UpdateAccessKey", with = "Status=Active")
    void activate();

    /** Makes calls signed with the key be refused. */
    @Action(value = "UpdateAccessKey", with = "Status=Inactive")
    void deactivate();

    /** Deletes the key for ever. */
    @Action("DeleteAccessKey")
    void delete();

    /** The user whose key it is. */
    @SubResource
    User user();
}
