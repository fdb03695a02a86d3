package inia.resource.iam;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Collection;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceCollection;
import inia.resource.ResourceType;
import java.time.Instant;

/** A managed policy: what may be done, written once and attached to many. */
@ResourceType(service = "iam", name = "Policy")
public interface Policy extends Resource {
    /** The ARN, such as {@code arn:aws:iam::aws:policy/ReadOnlyAccess}. */
    @Identifier(value = "PolicyArn", member = "Arn")
    String arn();

    /** The name. */
    @Attribute
    String policyName();

    /** The unique id, {@code ANPA…}. */
    @Attribute
    String policyId();

    /** The path, {@code /} unless one was given. */
    @Attribute
    String path();

    /** The version that is in force, such as {@code v1}. */
    @Attribute
    String defaultVersionId();

    /** To how many users, groups and roles it is attached. */
    @Attribute
    Integer attachmentCount();

    /** Whether it can be attached. */
    @Attribute("IsAttachable")
    Boolean attachable();

    /** What it is for; null if nothing was said. */
    @Attribute
    String description();

    /** When the policy was created. */
    @Attribute
    Instant createDate();

    /** When its version in force last changed. */
    @Attribute
    Instant updateDate();

    /** Loads the attributes anew. */
    @Load(value = "GetPolicy", at = "Policy")
    Policy reload();

    /** Deletes the policy, which must not be attached. */
    @Action("DeletePolicy")
    void delete();

    /** Attaches it to a user. */
    @Action("AttachUserPolicy")
    void attachUser(@Param("UserName") String userName);

    /** Detaches it from a user. */
    @Action("DetachUserPolicy")
    void detachUser(@Param("UserName") String userName);

    /** Attaches it to a group. */
    @Action("AttachGroupPolicy")
    void attachGroup(@Param("GroupName") String groupName);

    /** Detaches it from a group. */
    @Action("DetachGroupPolicy")
    void detachGroup(@Param("GroupName") String groupName);

    /** The users that it is attached to. */
    @Collection(value = "ListEntitiesForPolicy", at = "PolicyUsers", with = "EntityFilter=User")
    ResourceCollection<User> attachedUsers();

    /** The groups that it is attached to. */
    @Collection(value = "ListEntitiesForPolicy", at = "PolicyGroups", with = "EntityFilter=Group")
    ResourceCollection<Group> attachedGroups();
}
