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
import java.util.function.Consumer;
import software.amazon.awssdk.services.iam.model.CreateGroupRequest;
import software.amazon.awssdk.services.iam.model.UpdateGroupRequest;

/** Users that share permissions. */
@ResourceType(service = "iam", name = "Group")
public interface Group extends Resource {
    /** The name, unique in the account. */
    @Identifier("GroupName")
    String name();

    /** The ARN, such as {@code arn:aws:iam::123456789012:group/staff}. */
    @Attribute
    String arn();

    /** The unique id, {@code AGPA…}. */
    @Attribute
    String groupId();

    /** The path, {@code /} unless one was given. */
    @Attribute
    String path();

    /** When the group was created. */
    @Attribute
    Instant createDate();

    /** Loads the attributes anew. */
    @Load(value = "GetGroup", at = "Group", create = "create()")
    Group reload();

    /** Creates the group. */
    @Action(value = "CreateGroup", at = "Group")
    Group create();

    /** Creates the group, with a path. */
    @Action(value = "CreateGroup", at = "Group")
    Group create(Consumer<CreateGroupRequest.Builder> more);

    /** Changes name or path: {@code update(group -> group.newPath("/team/"))}. */
    @Action("UpdateGroup")
    void update(Consumer<UpdateGroupRequest.Builder> more);

    /** Deletes the group, which must have no users and no policies. */
    @Action("DeleteGroup")
    void delete();

    /** Puts a user into the group. */
    @Action("AddUserToGroup")
    void addUser(@Param("UserName") String userName);

    /** Takes a user out of the group. */
    @Action("RemoveUserFromGroup")
    void removeUser(@Param("UserName") String userName);

    /** Attaches a managed policy. */
    @Action("AttachGroupPolicy")
    void attachPolicy(@Param("PolicyArn") String policyArn);

    /** Detaches a managed policy. */
    @Action("DetachGroupPolicy")
    void detachPolicy(@Param("PolicyArn") String policyArn);

    /** The users in the group. */
    @Collection("GetGroup")
    ResourceCollection<User> users();

    /** The managed policies attached to the group. */
    @Collection("ListAttachedGroupPolicies")
    ResourceCollection<Policy> attachedPolicies();
}
