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
import software.amazon.awssdk.services.iam.model.CreateLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedUserPoliciesRequest;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagUserRequest;
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

    /** Creates the user; parameters by the API's names. */
    @Action(value = "CreateUser", at = "User")
    User create(Map<String, ?> parameters);

    /**
     * Changes name or path, {@code update(user -> user.newPath("/team/"))}, and gives the user under its name from now
     * on.
     */
    @Action(value = "UpdateUser", identifiers = "UserName=NewUserName")
    User update(Consumer<UpdateUserRequest.Builder> more);

    /** Changes name or path; parameters by the API's names. */
    @Action(value = "UpdateUser", identifiers = "UserName=NewUserName")
    User update(Map<String, ?> parameters);

    /** Deletes the user, whose keys, groups and policies must be gone. */
    @Action("DeleteUser")
    void delete();

    /** Puts the user into a group. */
    @Action("AddUserToGroup")
    void addGroup(@Param("GroupName") String groupName);

    /** Puts the user into a group; parameters by the API's names: {@code GroupName}. */
    @Action("AddUserToGroup")
    void addGroup(Map<String, ?> parameters);

    /** Takes the user out of a group. */
    @Action("RemoveUserFromGroup")
    void removeGroup(@Param("GroupName") String groupName);

    /** Takes the user out of a group; parameters by the API's names: {@code GroupName}. */
    @Action("RemoveUserFromGroup")
    void removeGroup(Map<String, ?> parameters);

    /** Attaches a managed policy. */
    @Action("AttachUserPolicy")
    void attachPolicy(@Param("PolicyArn") String policyArn);

    /** Attaches a managed policy; parameters by the API's names: {@code PolicyArn}. */
    @Action("AttachUserPolicy")
    void attachPolicy(Map<String, ?> parameters);

    /** Detaches a managed policy. */
    @Action("DetachUserPolicy")
    void detachPolicy(@Param("PolicyArn") String policyArn);

    /** Detaches a managed policy; parameters by the API's names: {@code PolicyArn}. */
    @Action("DetachUserPolicy")
    void detachPolicy(Map<String, ?> parameters);

    /** Writes a policy of the user's own, over one of that name. */
    @Action("PutUserPolicy")
    UserPolicy createPolicy(@Param("PolicyName") String policyName, @Param("PolicyDocument") String document);

    /** Writes a policy of the user's own; parameters by the API's names: {@code PolicyName}, {@code PolicyDocument}. */
    @Action("PutUserPolicy")
    UserPolicy createPolicy(Map<String, ?> parameters);

    /** Makes an access key; only here does AWS tell its secret. */
    @Action(value = "CreateAccessKey", at = "AccessKey")
    AccessKeyPair createAccessKeyPair();

    /** Gives the user a password for the console. */
    @Action(value = "CreateLoginProfile", at = "LoginProfile")
    LoginProfile createLoginProfile(@Param("Password") String password);

    /** Gives the user a password for the console, which may have to be changed at once. */
    @Action(value = "CreateLoginProfile", at = "LoginProfile")
    LoginProfile createLoginProfile(
            @Param("Password") String password, Consumer<CreateLoginProfileRequest.Builder> more);

    /** Gives the user a password for the console; parameters by the API's names: {@code Password} and more. */
    @Action(value = "CreateLoginProfile", at = "LoginProfile")
    LoginProfile createLoginProfile(Map<String, ?> parameters);

    /** Enables a device for a second factor, with two codes that it showed one after the other. */
    @Action("EnableMFADevice")
    MfaDevice enableMfa(
            @Param("SerialNumber") String serialNumber,
            @Param("AuthenticationCode1") String code1,
            @Param("AuthenticationCode2") String code2);

    /**
     * Enables a device for a second factor; parameters by the API's names: {@code SerialNumber}, {@code
     * AuthenticationCode1}, {@code AuthenticationCode2}.
     */
    @Action("EnableMFADevice")
    MfaDevice enableMfa(Map<String, ?> parameters);

    /** Puts tags on the user, beside or instead of those of the same keys: {@code tag(r -> r.tags(…))}. */
    @Action("TagUser")
    void tag(Consumer<TagUserRequest.Builder> more);

    /** Puts tags on the user; parameters by the API's names. */
    @Action("TagUser")
    void tag(Map<String, ?> parameters);

    /** Puts one tag on the user: {@code tag("team", "blue")}. */
    @Action("TagUser")
    default void tag(@Param("Key") String key, @Param("Value") String value) {
        tag(Map.of("Tags", List.of(Map.of("Key", key, "Value", value))));
    }

    /** Takes tags off the user by their keys. */
    @Action("UntagUser")
    void untag(@Param("TagKeys") String... keys);

    /** Takes tags off the user by their keys; parameters by the API's names: {@code TagKeys}. */
    @Action("UntagUser")
    void untag(Map<String, ?> parameters);

    /** An access key of the user, by its id. */
    @SubResource
    AccessKey accessKey(@Param("AccessKeyId") String id);

    /** The user's password for the console. */
    @SubResource
    LoginProfile loginProfile();

    /** A device of the user, by its serial number. */
    @SubResource
    MfaDevice mfaDevice(@Param("SerialNumber") String serialNumber);

    /** A policy of the user's own, by its name. */
    @SubResource
    UserPolicy policy(@Param("PolicyName") String name);

    /** A signing certificate of the user, by its id. */
    @SubResource
    SigningCertificate signingCertificate(@Param("CertificateId") String id);

    /** The access keys. */
    @Collection("ListAccessKeys")
    ResourceCollection<AccessKey> accessKeys();

    /** The groups that the user is in. */
    @Collection("ListGroupsForUser")
    ResourceCollection<Group> groups();

    /** The policies of the user's own. */
    @Collection("ListUserPolicies")
    ResourceCollection<UserPolicy> policies();

    /** The managed policies attached to the user. */
    @Collection("ListAttachedUserPolicies")
    ResourceCollection<Policy> attachedPolicies();

    /** Those that match: {@code attachedPolicies(r -> r.pathPrefix("/team/"))}. */
    @Collection("ListAttachedUserPolicies")
    ResourceCollection<Policy> attachedPolicies(Consumer<ListAttachedUserPoliciesRequest.Builder> filter);

    /** The devices for a second factor. */
    @Collection("ListMFADevices")
    ResourceCollection<MfaDevice> mfaDevices();

    /** The signing certificates. */
    @Collection("ListSigningCertificates")
    ResourceCollection<SigningCertificate> signingCertificates();

    /** Returns when the user can be seen: IAM takes a moment. */
    @WaitUntil("UserExists")
    User waitUntilExists();
}
