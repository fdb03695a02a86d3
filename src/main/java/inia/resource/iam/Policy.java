package inia.resource.iam;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Collection;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Param;
import inia.resource.Reference;
import inia.resource.Resource;
import inia.resource.ResourceCollection;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import inia.resource.WaitUntil;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyRequest;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagPolicyRequest;

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

    /** For how many users and roles it is the boundary. */
    @Attribute
    Integer permissionsBoundaryUsageCount();

    /** Whether it can be attached. */
    @Attribute
    Boolean isAttachable();

    /** What it is for; null if nothing was said. */
    @Attribute
    String description();

    /** When the policy was created. */
    @Attribute
    Instant createDate();

    /** When its version in force last changed. */
    @Attribute
    Instant updateDate();

    /** The tags. */
    @Attribute
    List<Tag> tags();

    /** Loads the attributes anew. */
    @Load(value = "GetPolicy", at = "Policy")
    Policy reload();

    /** Deletes the policy, which must not be attached, nor have other versions. */
    @Action("DeletePolicy")
    void delete();

    /** Makes another version; five are kept at most. */
    @Action(value = "CreatePolicyVersion", at = "PolicyVersion")
    PolicyVersion createVersion(@Param("PolicyDocument") String document);

    /** Makes another version, and puts it in force if told: {@code version -> version.setAsDefault(true)}. */
    @Action(value = "CreatePolicyVersion", at = "PolicyVersion")
    PolicyVersion createVersion(
            @Param("PolicyDocument") String document, Consumer<CreatePolicyVersionRequest.Builder> more);

    /** Makes another version; parameters by the API's names: {@code PolicyDocument} and more. */
    @Action(value = "CreatePolicyVersion", at = "PolicyVersion")
    PolicyVersion createVersion(Map<String, ?> parameters);

    /** Attaches it to a user. */
    @Action("AttachUserPolicy")
    void attachUser(@Param("UserName") String userName);

    /** Attaches it to a user; parameters by the API's names: {@code UserName}. */
    @Action("AttachUserPolicy")
    void attachUser(Map<String, ?> parameters);

    /** Detaches it from a user. */
    @Action("DetachUserPolicy")
    void detachUser(@Param("UserName") String userName);

    /** Detaches it from a user; parameters by the API's names: {@code UserName}. */
    @Action("DetachUserPolicy")
    void detachUser(Map<String, ?> parameters);

    /** Attaches it to a group. */
    @Action("AttachGroupPolicy")
    void attachGroup(@Param("GroupName") String groupName);

    /** Attaches it to a group; parameters by the API's names: {@code GroupName}. */
    @Action("AttachGroupPolicy")
    void attachGroup(Map<String, ?> parameters);

    /** Detaches it from a group. */
    @Action("DetachGroupPolicy")
    void detachGroup(@Param("GroupName") String groupName);

    /** Detaches it from a group; parameters by the API's names: {@code GroupName}. */
    @Action("DetachGroupPolicy")
    void detachGroup(Map<String, ?> parameters);

    /** Attaches it to a role. */
    @Action("AttachRolePolicy")
    void attachRole(@Param("RoleName") String roleName);

    /** Attaches it to a role; parameters by the API's names: {@code RoleName}. */
    @Action("AttachRolePolicy")
    void attachRole(Map<String, ?> parameters);

    /** Detaches it from a role. */
    @Action("DetachRolePolicy")
    void detachRole(@Param("RoleName") String roleName);

    /** Detaches it from a role; parameters by the API's names: {@code RoleName}. */
    @Action("DetachRolePolicy")
    void detachRole(Map<String, ?> parameters);

    /** Puts tags on the policy, beside or instead of those of the same keys: {@code tag(r -> r.tags(…))}. */
    @Action("TagPolicy")
    void tag(Consumer<TagPolicyRequest.Builder> more);

    /** Puts tags on the policy; parameters by the API's names. */
    @Action("TagPolicy")
    void tag(Map<String, ?> parameters);

    /** Puts one tag on the policy: {@code tag("team", "blue")}. */
    @Action("TagPolicy")
    default void tag(@Param("Key") String key, @Param("Value") String value) {
        tag(Map.of("Tags", List.of(Map.of("Key", key, "Value", value))));
    }

    /** Takes tags off the policy by their keys. */
    @Action("UntagPolicy")
    void untag(@Param("TagKeys") String... keys);

    /** Takes tags off the policy by their keys; parameters by the API's names: {@code TagKeys}. */
    @Action("UntagPolicy")
    void untag(Map<String, ?> parameters);

    /** The version that is in force. */
    @Reference("DefaultVersionId")
    PolicyVersion defaultVersion();

    /** A version of the policy, by its id such as {@code v1}. */
    @SubResource
    PolicyVersion version(@Param("VersionId") String versionId);

    /** The versions, the newest first. */
    @Collection("ListPolicyVersions")
    ResourceCollection<PolicyVersion> versions();

    /** The users that it is attached to. */
    @Collection(value = "ListEntitiesForPolicy", at = "PolicyUsers", with = "EntityFilter=User")
    ResourceCollection<User> attachedUsers();

    /** Those that match: {@code attachedUsers(r -> r.pathPrefix("/team/"))}. */
    @Collection(value = "ListEntitiesForPolicy", at = "PolicyUsers", with = "EntityFilter=User")
    ResourceCollection<User> attachedUsers(Consumer<ListEntitiesForPolicyRequest.Builder> filter);

    /** The groups that it is attached to. */
    @Collection(value = "ListEntitiesForPolicy", at = "PolicyGroups", with = "EntityFilter=Group")
    ResourceCollection<Group> attachedGroups();

    /** Those that match: {@code attachedGroups(r -> r.pathPrefix("/team/"))}. */
    @Collection(value = "ListEntitiesForPolicy", at = "PolicyGroups", with = "EntityFilter=Group")
    ResourceCollection<Group> attachedGroups(Consumer<ListEntitiesForPolicyRequest.Builder> filter);

    /** The roles that it is attached to. */
    @Collection(value = "ListEntitiesForPolicy", at = "PolicyRoles", with = "EntityFilter=Role")
    ResourceCollection<Role> attachedRoles();

    /** Those that match: {@code attachedRoles(r -> r.pathPrefix("/team/"))}. */
    @Collection(value = "ListEntitiesForPolicy", at = "PolicyRoles", with = "EntityFilter=Role")
    ResourceCollection<Role> attachedRoles(Consumer<ListEntitiesForPolicyRequest.Builder> filter);

    /** Returns when the policy can be seen: IAM takes a moment. */
    @WaitUntil("PolicyExists")
    Policy waitUntilExists();
}
