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
import java.util.function.Consumer;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.UpdateUserRequest;

/** A person or program that signs in to the account. */
@ResourceType(service = "iam", name = "User")
public interface User extends Resource {
    /** The name, unique in the account. */
    @Identifier("UserName")
    String name();

    /** The ARN, such as {@code arn:aws:iam::123456789012:user/alice}. */
    @Attribute
    String arn();

    /** The unique id, {@code AIDA…}; a user of the same name made later has another. */
    @Attribute
    String userId();

    /** The path, {@code /} unless one was given. */
    @Attribute
    String path();

    /** When the user was created. */
    @Attribute
    Instant createDate();

    /** When the user last signed in with a password; null if never. */
    @Attribute
    Instant passwordLastUsed();

    /** The policy that limits what other policies may allow; null if there is none. */
    @Attribute
    AttachedPermissionsBoundary permissionsBoundary();

    /** The tags. */
    @Attribute
    List<Tag> tags();

    /** Loads the attributes anew. */
    @Load(value = "GetUser", at = "User", create = "create()")
    User reload();

    /** Creates the user. */
    @Action(value = "CreateUser", at = "User")
    User create();

    /** Creates the user, with a path, tags or a permissions boundary. */
    @Action(value = "CreateUser", at = "User")
    User create(Consumer<CreateUserRequest.Builder> more);

    /** Changes name or path: {@code update(user -> user.newPath("/team/"))}. */
    @Action("UpdateUser")
    void update(Consumer<UpdateUserRequest.Builder> more);

    /** Deletes the user, whose keys, groups and policies must be gone. */
    @Action("DeleteUser")
    void delete();

    /** Puts the user into a group. */
    @Action("AddUserToGroup")
    void addGroup(@Param("GroupName") String groupName);

    /** Takes the user out of a group. */
    @Action("RemoveUserFromGroup")
    void removeGroup(@Param("GroupName") String groupName);

    /** Attaches a managed policy. */
    @Action("AttachUserPolicy")
    void attachPolicy(@Param("PolicyArn") String policyArn);

    /** Detaches a managed policy. */
    @Action("DetachUserPolicy")
    void detachPolicy(@Param("PolicyArn") String policyArn);

    /** Makes an access key; only here does AWS tell its secret. */
    @Action(value = "CreateAccessKey", at = "AccessKey")
    AccessKeyPair createAccessKeyPair();

    /** The access keys. */
    @Collection("ListAccessKeys")
    ResourceCollection<AccessKey> accessKeys();

    /** The groups that the user is in. */
    @Collection("ListGroupsForUser")
    ResourceCollection<Group> groups();

    /** The managed policies attached to the user. */
    @Collection("ListAttachedUserPolicies")
    ResourceCollection<Policy> attachedPolicies();

    /** An access key of the user, by its id. */
    @SubResource
    AccessKey accessKey(@Param("AccessKeyId") String id);

    /** Returns when the user can be seen: IAM takes a moment. */
    @WaitUntil("UserExists")
    User waitUntilExists();
}
