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
import inia.resource.WaitUntil;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagRoleRequest;

/** Permissions that whoever is trusted can take on for a while. */
@ResourceType(service = "iam", name = "Role")
public interface Role extends Resource {
    /** The name, unique in the account. */
    @Identifier("RoleName")
    String name();

    /** The ARN, such as {@code arn:aws:iam::123456789012:role/lab}. */
    @Attribute
    String arn();

    /** The unique id, {@code AROA…}. */
    @Attribute
    String roleId();

    /** The path, {@code /} unless one was given. */
    @Attribute
    String path();

    /** When the role was created. */
    @Attribute
    Instant createDate();

    /** Who may become the role, as JSON: its trust policy. */
    @Attribute(encoded = true)
    String assumeRolePolicyDocument();

    /** What it is for; null if nothing was said. */
    @Attribute
    String description();

    /** For how many seconds a session as the role lasts at most. */
    @Attribute
    Integer maxSessionDuration();

    /** The policy that limits what other policies may allow; null if there is none. */
    @Attribute
    AttachedPermissionsBoundary permissionsBoundary();

    /** The tags. */
    @Attribute
    List<Tag> tags();

    /** When and where it was last used. */
    @Attribute
    RoleLastUsed roleLastUsed();

    /** Loads the attributes anew. */
    @Load(value = "GetRole", at = "Role", create = "create(trustPolicy)")
    Role reload();

    /** Creates the role; its trust policy says who may become it. */
    @Action(value = "CreateRole", at = "Role")
    Role create(@Param("AssumeRolePolicyDocument") String trustPolicy);

    /** Creates the role, with a path, a description, tags and more. */
    @Action(value = "CreateRole", at = "Role")
    Role create(@Param("AssumeRolePolicyDocument") String trustPolicy, Consumer<CreateRoleRequest.Builder> more);

    /** Creates the role; parameters by the API's names: {@code AssumeRolePolicyDocument} and more. */
    @Action(value = "CreateRole", at = "Role")
    Role create(Map<String, ?> parameters);

    /** Deletes the role, whose policies and instance profiles must be gone. */
    @Action("DeleteRole")
    void delete();

    /** Attaches a managed policy. */
    @Action("AttachRolePolicy")
    void attachPolicy(@Param("PolicyArn") String policyArn);

    /** Attaches a managed policy; parameters by the API's names: {@code PolicyArn}. */
    @Action("AttachRolePolicy")
    void attachPolicy(Map<String, ?> parameters);

    /** Detaches a managed policy. */
    @Action("DetachRolePolicy")
    void detachPolicy(@Param("PolicyArn") String policyArn);

    /** Detaches a managed policy; parameters by the API's names: {@code PolicyArn}. */
    @Action("DetachRolePolicy")
    void detachPolicy(Map<String, ?> parameters);

    /** Puts tags on the role, beside or instead of those of the same keys: {@code tag(r -> r.tags(…))}. */
    @Action("TagRole")
    void tag(Consumer<TagRoleRequest.Builder> more);

    /** Puts tags on the role; parameters by the API's names. */
    @Action("TagRole")
    void tag(Map<String, ?> parameters);

    /** Puts one tag on the role: {@code tag("team", "blue")}. */
    @Action("TagRole")
    default void tag(@Param("Key") String key, @Param("Value") String value) {
        tag(Map.of("Tags", List.of(Map.of("Key", key, "Value", value))));
    }

    /** Takes tags off the role by their keys. */
    @Action("UntagRole")
    void untag(@Param("TagKeys") String... keys);

    /** Takes tags off the role by their keys; parameters by the API's names: {@code TagKeys}. */
    @Action("UntagRole")
    void untag(Map<String, ?> parameters);

    /** The trust policy, to write it anew. */
    @SubResource
    AssumeRolePolicy assumeRolePolicy();

    /** A policy of the role's own, by its name. */
    @SubResource
    RolePolicy policy(@Param("PolicyName") String name);

    /** The policies of the role's own. */
    @Collection("ListRolePolicies")
    ResourceCollection<RolePolicy> policies();

    /** The managed policies attached to the role. */
    @Collection("ListAttachedRolePolicies")
    ResourceCollection<Policy> attachedPolicies();

    /** Those that match: {@code attachedPolicies(r -> r.pathPrefix("/team/"))}. */
    @Collection("ListAttachedRolePolicies")
    ResourceCollection<Policy> attachedPolicies(Consumer<ListAttachedRolePoliciesRequest.Builder> filter);

    /** The instance profiles that the role is in. */
    @Collection("ListInstanceProfilesForRole")
    ResourceCollection<InstanceProfile> instanceProfiles();

    /** Returns when the role can be seen: IAM takes a moment. */
    @WaitUntil("RoleExists")
    Role waitUntilExists();
}
