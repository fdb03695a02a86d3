package inia.resource.iam;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Resource;
import inia.resource.ResourceType;
import java.time.Instant;

/** An access key fresh from its making, with its secret: keep it now, AWS never tells it again. */
@ResourceType(service = "iam", name = "AccessKeyPair")
public interface AccessKeyPair extends Resource {
    /** The user whose key it is. */
    @Identifier("UserName")
    String userName();

    /** The key's id, {@code AKIA…}. */
    @Identifier(value = "AccessKeyId", position = 1)
    String id();

    /** The secret, with which a program signs. */
    @Identifier(value = "SecretAccessKey", position = 2)
    String secret();

    /** {@code Active} or {@code Inactive}. */
    @Attribute
    String status();

    /** When the key was created. */
    @Attribute
    Instant createDate();

    /** Loads the attributes anew. */
    @Load(value = "ListAccessKeys", at = "AccessKeyMetadata")
    AccessKeyPair reload();

    /** Lets the key sign again. */
    @Action(value = "UpdateAccessKey", with = "Status=Active")
    void activate();

    /** Makes calls signed with the key be refused. */
    @Action(value = "UpdateAccessKey", with = "Status=Inactive")
    void deactivate();

    /** Deletes the key for ever. */
    @Action("DeleteAccessKey")
    void delete();
}
