package inia.resource.iam;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Param;
import inia.resource.Reference;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.WaitUntil;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagInstanceProfileRequest;

/** What gives a role to the EC2 instances that are started with it. */
@ResourceType(service = "iam", name = "InstanceProfile")
public interface InstanceProfile extends Resource {
    /** The name, unique in the account. */
    @Identifier("InstanceProfileName")
    String name();

    /** The ARN, such as {@code arn:aws:iam::123456789012:instance-profile/web}. */
    @Attribute
    String arn();

    /** The unique id, {@code AIPA…}. */
    @Attribute
    String instanceProfileId();

    /** The path, {@code /} unless one was given. */
    @Attribute
    String path();

    /** When the instance profile was created. */
    @Attribute
    Instant createDate();

    /** The role as AWS describes it; {@link #roles()} gives it as a resource. */
    @Attribute("Roles")
    List<software.amazon.awssdk.services.iam.model.Role> rolesAttribute();

    /** The tags. */
    @Attribute
    List<Tag> tags();

    /** Loads the attributes anew. */
    @Load(value = "GetInstanceProfile", at = "InstanceProfile", create = "create()")
    InstanceProfile reload();

    /** Creates the instance profile. */
    @Action(value = "CreateInstanceProfile", at = "InstanceProfile")
    InstanceProfile create();

    /** Creates the instance profile, with a path or tags. */
    @Action(value = "CreateInstanceProfile", at = "InstanceProfile")
    InstanceProfile create(Consumer<CreateInstanceProfileRequest.Builder> more);

    /** Creates the instance profile; parameters by the API's names. */
    @Action(value = "CreateInstanceProfile", at = "InstanceProfile")
    InstanceProfile create(Map<String, ?> parameters);

    /** Deletes the instance profile, which must have no role. */
    @Action("DeleteInstanceProfile")
    void delete();

    /** Puts a role in; there is room for one. */
    @Action("AddRoleToInstanceProfile")
    void addRole(@Param("RoleName") String roleName);

    /** Puts a role in; parameters by the API's names: {@code RoleName}. */
    @Action("AddRoleToInstanceProfile")
    void addRole(Map<String, ?> parameters);

    /** Takes the role out. */
    @Action("RemoveRoleFromInstanceProfile")
    void removeRole(@Param("RoleName") String roleName);

    /** Takes the role out; parameters by the API's names: {@code RoleName}. */
    @Action("RemoveRoleFromInstanceProfile")
    void removeRole(Map<String, ?> parameters);

    /** Puts tags on the instance profile, beside or instead of those of the same keys: {@code tag(r -> r.tags(…))}. */
    @Action("TagInstanceProfile")
    void tag(Consumer<TagInstanceProfileRequest.Builder> more);

    /** Puts tags on the instance profile; parameters by the API's names. */
    @Action("TagInstanceProfile")
    void tag(Map<String, ?> parameters);

    /** Puts one tag on the instance profile: {@code tag("team", "blue")}. */
    @Action("TagInstanceProfile")
    default void tag(@Param("Key") String key, @Param("Value") String value) {
        tag(Map.of("Tags", List.of(Map.of("Key", key, "Value", value))));
    }

    /** Takes tags off the instance profile by their keys. */
    @Action("UntagInstanceProfile")
    void untag(@Param("TagKeys") String... keys);

    /** Takes tags off the instance profile by their keys; parameters by the API's names: {@code TagKeys}. */
    @Action("UntagInstanceProfile")
    void untag(Map<String, ?> parameters);

    /** The role in it, if there is one. */
    @Reference("Roles")
    List<Role> roles();

    /** Returns when the instance profile can be seen: IAM takes a moment. */
    @WaitUntil("InstanceProfileExists")
    InstanceProfile waitUntilExists();
}
