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
import inia.resource.SubResource;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.iam.model.CreateGroupRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedGroupPoliciesRequest;
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

    /** Creates the group; parameters by the API's names. */
    @Action(value = "CreateGroup", at = "Group")
    Group create(Map<String, ?> parameters);

    /**
     * Changes name or path, {@code update(group -> group.newPath("/team/"))}, and gives the group under its name from
     * now on.
     */
    @Action(value = "UpdateGroup", identifiers = "GroupName=NewGroupName")
    Group update(Consumer<UpdateGroupRequest.Builder> more);

    /** Changes name or path; parameters by the API's names. */
    @Action(value = "UpdateGroup", identifiers = "GroupName=NewGroupName")
    Group update(Map<String, ?> parameters);

    /** Deletes the group, which must have no users and no policies. */
    @Action("DeleteGroup")
    void delete();

    /** Puts a user into the group. */
    @Action("AddUserToGroup")
    void addUser(@Param("UserName") String userName);

    /** Puts a user into the group; parameters by the API's names: {@code UserName}. */
    @Action("AddUserToGroup")
    void addUser(Map<String, ?> parameters);

    /** Takes a user out of the group. */
    @Action("RemoveUserFromGroup")
    void removeUser(@Param("UserName") String userName);

    /** Takes a user out of the group; parameters by the API's names: {@code UserName}. */
    @Action("RemoveUserFromGroup")
    void removeUser(Map<String, ?> parameters);

    /** Attaches a managed policy. */
    @Action("AttachGroupPolicy")
    void attachPolicy(@Param("PolicyArn") String policyArn);

    /** Attaches a managed policy; parameters by the API's names: {@code PolicyArn}. */
    @Action("AttachGroupPolicy")
    void attachPolicy(Map<String, ?> parameters);

    /** Detaches a managed policy. */
    @Action("DetachGroupPolicy")
    void detachPolicy(@Param("PolicyArn") String policyArn);

    /** Detaches a managed policy; parameters by the API's names: {@code PolicyArn}. */
    @Action("DetachGroupPolicy")
    void detachPolicy(Map<String, ?> parameters);

    /** Writes a policy of the group's own, over one of that name. */
    @Action("PutGroupPolicy")
    GroupPolicy createPolicy(@Param("PolicyName") String policyName, @Param("PolicyDocument") String document);

    /**
     * Writes a policy of the group's own; parameters by the API's names: {@code PolicyName}, {@code PolicyDocument}.
     */
    @Action("PutGroupPolicy")
    GroupPolicy createPolicy(Map<String, ?> parameters);

    /** A policy of the group's own, by its name. */
    @SubResource
    GroupPolicy policy(@Param("PolicyName") String name);

    /** The users in the group. */
    @Collection("GetGroup")
    ResourceCollection<User> users();

    /** The policies of the group's own. */
    @Collection("ListGroupPolicies")
    ResourceCollection<GroupPolicy> policies();

    /** The managed policies attached to the group. */
    @Collection("ListAttachedGroupPolicies")
    ResourceCollection<Policy> attachedPolicies();

    /** Those that match: {@code attachedPolicies(r -> r.pathPrefix("/team/"))}. */
    @Collection("ListAttachedGroupPolicies")
    ResourceCollection<Policy> attachedPolicies(Consumer<ListAttachedGroupPoliciesRequest.Builder> filter);
}
