package inia.resource.iam;

import inia.resource.Action;
import inia.resource.Collection;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceCollection;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.iam.model.CreateGroupRequest;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateSamlProviderRequest;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.CreateVirtualMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.ListGroupsRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListServerCertificatesRequest;
import software.amazon.awssdk.services.iam.model.ListUsersRequest;
import software.amazon.awssdk.services.iam.model.ListVirtualMfaDevicesRequest;
import software.amazon.awssdk.services.iam.model.UpdateAccountPasswordPolicyRequest;
import software.amazon.awssdk.services.iam.model.UploadServerCertificateRequest;
import software.amazon.awssdk.services.iam.model.UploadSigningCertificateRequest;

/** IAM: who may do what in the account. */
@ResourceType(service = "iam")
public interface IamService extends Resource {
    /** All users of the account. */
    @Collection("ListUsers")
    ResourceCollection<User> users();

    /** Those that match: {@code users(r -> r.pathPrefix("/team/"))}. */
    @Collection("ListUsers")
    ResourceCollection<User> users(Consumer<ListUsersRequest.Builder> filter);

    /** All groups of the account. */
    @Collection("ListGroups")
    ResourceCollection<Group> groups();

    /** Those that match: {@code groups(r -> r.pathPrefix("/team/"))}. */
    @Collection("ListGroups")
    ResourceCollection<Group> groups(Consumer<ListGroupsRequest.Builder> filter);

    /** All roles of the account. */
    @Collection("ListRoles")
    ResourceCollection<Role> roles();

    /** Those that match: {@code roles(r -> r.pathPrefix("/team/"))}. */
    @Collection("ListRoles")
    ResourceCollection<Role> roles(Consumer<ListRolesRequest.Builder> filter);

    /** All managed policies: AWS's own, and the account's; {@code filter("Scope", "Local")} leaves the account's. */
    @Collection("ListPolicies")
    ResourceCollection<Policy> policies();

    /** Those that match: {@code policies(r -> r.scope("Local"))}. */
    @Collection("ListPolicies")
    ResourceCollection<Policy> policies(Consumer<ListPoliciesRequest.Builder> filter);

    /** All instance profiles of the account. */
    @Collection("ListInstanceProfiles")
    ResourceCollection<InstanceProfile> instanceProfiles();

    /** Those that match: {@code instanceProfiles(r -> r.pathPrefix("/team/"))}. */
    @Collection("ListInstanceProfiles")
    ResourceCollection<InstanceProfile> instanceProfiles(Consumer<ListInstanceProfilesRequest.Builder> filter);

    /** All directories that people may come in from. */
    @Collection(value = "ListSAMLProviders", at = "SAMLProviderList")
    ResourceCollection<SamlProvider> samlProviders();

    /** All certificates for TLS. */
    @Collection("ListServerCertificates")
    ResourceCollection<ServerCertificate> serverCertificates();

    /** Those that match: {@code serverCertificates(r -> r.pathPrefix("/team/"))}. */
    @Collection("ListServerCertificates")
    ResourceCollection<ServerCertificate> serverCertificates(Consumer<ListServerCertificatesRequest.Builder> filter);

    /** All virtual devices for a second factor. */
    @Collection("ListVirtualMFADevices")
    ResourceCollection<VirtualMfaDevice> virtualMfaDevices();

    /** Those that match: {@code virtualMfaDevices(r -> r.assignmentStatus("Unassigned"))}. */
    @Collection("ListVirtualMFADevices")
    ResourceCollection<VirtualMfaDevice> virtualMfaDevices(Consumer<ListVirtualMfaDevicesRequest.Builder> filter);

    /** The user of that name, whether there is one or not. */
    @SubResource
    User user(@Param("UserName") String name);

    /** The group of that name, whether there is one or not. */
    @SubResource
    Group group(@Param("GroupName") String name);

    /** The role of that name, whether there is one or not. */
    @SubResource
    Role role(@Param("RoleName") String name);

    /** The managed policy of that ARN, such as {@code arn:aws:iam::aws:policy/ReadOnlyAccess}. */
    @SubResource
    Policy policy(@Param("PolicyArn") String arn);

    /** A version of a managed policy. */
    @SubResource
    PolicyVersion policyVersion(@Param("PolicyArn") String arn, @Param("VersionId") String versionId);

    /** The instance profile of that name. */
    @SubResource
    InstanceProfile instanceProfile(@Param("InstanceProfileName") String name);

    /** An access key of a user, by its id. */
    @SubResource
    AccessKey accessKey(@Param("UserName") String userName, @Param("AccessKeyId") String id);

    /** An access key whose secret is known. */
    @SubResource
    AccessKeyPair accessKeyPair(
            @Param("UserName") String userName,
            @Param("AccessKeyId") String id,
            @Param("SecretAccessKey") String secret);

    /** A user's password for the console. */
    @SubResource
    LoginProfile loginProfile(@Param("UserName") String userName);

    /** A user's device for a second factor. */
    @SubResource
    MfaDevice mfaDevice(@Param("UserName") String userName, @Param("SerialNumber") String serialNumber);

    /** A user's signing certificate. */
    @SubResource
    SigningCertificate signingCertificate(@Param("UserName") String userName, @Param("CertificateId") String id);

    /** A policy of a user's own. */
    @SubResource
    UserPolicy userPolicy(@Param("UserName") String userName, @Param("PolicyName") String name);

    /** A policy of a group's own. */
    @SubResource
    GroupPolicy groupPolicy(@Param("GroupName") String groupName, @Param("PolicyName") String name);

    /** A policy of a role's own. */
    @SubResource
    RolePolicy rolePolicy(@Param("RoleName") String roleName, @Param("PolicyName") String name);

    /** The trust policy of a role, to write it anew. */
    @SubResource
    AssumeRolePolicy assumeRolePolicy(@Param("RoleName") String roleName);

    /** The directory of that ARN. */
    @SubResource
    SamlProvider samlProvider(@Param("SAMLProviderArn") String arn);

    /** The certificate for TLS of that name. */
    @SubResource
    ServerCertificate serverCertificate(@Param("ServerCertificateName") String name);

    /** The virtual device of that serial number. */
    @SubResource
    VirtualMfaDevice virtualMfaDevice(@Param("SerialNumber") String serialNumber);

    /** The user that calls. */
    @SubResource
    CurrentUser currentUser();

    /** What the account asks of passwords. */
    @SubResource
    AccountPasswordPolicy accountPasswordPolicy();

    /** How much the account has of everything. */
    @SubResource
    AccountSummary accountSummary();

    /** Creates a user. */
    @Action(value = "CreateUser", at = "User")
    User createUser(@Param("UserName") String name);

    /** Creates a user, with a path, tags or a permissions boundary. */
    @Action(value = "CreateUser", at = "User")
    User createUser(@Param("UserName") String name, Consumer<CreateUserRequest.Builder> more);

    /** Creates a user; parameters by the API's names: {@code UserName} and more. */
    @Action(value = "CreateUser", at = "User")
    User createUser(Map<String, ?> parameters);

    /** Creates a group. */
    @Action(value = "CreateGroup", at = "Group")
    Group createGroup(@Param("GroupName") String name);

    /** Creates a group, with a path. */
    @Action(value = "CreateGroup", at = "Group")
    Group createGroup(@Param("GroupName") String name, Consumer<CreateGroupRequest.Builder> more);

    /** Creates a group; parameters by the API's names: {@code GroupName} and more. */
    @Action(value = "CreateGroup", at = "Group")
    Group createGroup(Map<String, ?> parameters);

    /** Creates a role; its trust policy says who may become it. */
    @Action(value = "CreateRole", at = "Role")
    Role createRole(@Param("RoleName") String name, @Param("AssumeRolePolicyDocument") String trustPolicy);

    /** Creates a role, with a path, a description, tags and more. */
    @Action(value = "CreateRole", at = "Role")
    Role createRole(
            @Param("RoleName") String name,
            @Param("AssumeRolePolicyDocument") String trustPolicy,
            Consumer<CreateRoleRequest.Builder> more);

    /** Creates a role; parameters by the API's names: {@code RoleName}, {@code AssumeRolePolicyDocument} and more. */
    @Action(value = "CreateRole", at = "Role")
    Role createRole(Map<String, ?> parameters);

    /** Creates a managed policy from its JSON. */
    @Action(value = "CreatePolicy", at = "Policy")
    Policy createPolicy(@Param("PolicyName") String name, @Param("PolicyDocument") String document);

    /** Creates a managed policy from its JSON, with a path, a description or tags. */
    @Action(value = "CreatePolicy", at = "Policy")
    Policy createPolicy(
            @Param("PolicyName") String name,
            @Param("PolicyDocument") String document,
            Consumer<CreatePolicyRequest.Builder> more);

    /**
     * Creates a managed policy from its JSON; parameters by the API's names: {@code PolicyName}, {@code
     * PolicyDocument} and more.
     */
    @Action(value = "CreatePolicy", at = "Policy")
    Policy createPolicy(Map<String, ?> parameters);

    /** Creates an instance profile. */
    @Action(value = "CreateInstanceProfile", at = "InstanceProfile")
    InstanceProfile createInstanceProfile(@Param("InstanceProfileName") String name);

    /** Creates an instance profile, with a path or tags. */
    @Action(value = "CreateInstanceProfile", at = "InstanceProfile")
    InstanceProfile createInstanceProfile(
            @Param("InstanceProfileName") String name, Consumer<CreateInstanceProfileRequest.Builder> more);

    /** Creates an instance profile; parameters by the API's names: {@code InstanceProfileName} and more. */
    @Action(value = "CreateInstanceProfile", at = "InstanceProfile")
    InstanceProfile createInstanceProfile(Map<String, ?> parameters);

    /** Lets people of a directory come in, which describes itself in XML. */
    @Action("CreateSAMLProvider")
    SamlProvider createSamlProvider(@Param("Name") String name, @Param("SAMLMetadataDocument") String metadata);

    /** Lets people of a directory come in, which describes itself in XML, with tags or encryption. */
    @Action("CreateSAMLProvider")
    SamlProvider createSamlProvider(
            @Param("Name") String name,
            @Param("SAMLMetadataDocument") String metadata,
            Consumer<CreateSamlProviderRequest.Builder> more);

    /**
     * Lets people of a directory come in; parameters by the API's names: {@code Name}, {@code SAMLMetadataDocument}
     * and more.
     */
    @Action("CreateSAMLProvider")
    SamlProvider createSamlProvider(Map<String, ?> parameters);

    /** Keeps a certificate for TLS and its key, both in PEM. */
    @Action(value = "UploadServerCertificate", at = "ServerCertificateMetadata")
    ServerCertificate createServerCertificate(
            @Param("ServerCertificateName") String name,
            @Param("CertificateBody") String body,
            @Param("PrivateKey") String privateKey);

    /** Keeps a certificate for TLS and its key, both in PEM, with a chain, a path or tags. */
    @Action(value = "UploadServerCertificate", at = "ServerCertificateMetadata")
    ServerCertificate createServerCertificate(
            @Param("ServerCertificateName") String name,
            @Param("CertificateBody") String body,
            @Param("PrivateKey") String privateKey,
            Consumer<UploadServerCertificateRequest.Builder> more);

    /**
     * Keeps a certificate for TLS and its key; parameters by the API's names: {@code ServerCertificateName}, {@code
     * CertificateBody}, {@code PrivateKey} and more.
     */
    @Action(value = "UploadServerCertificate", at = "ServerCertificateMetadata")
    ServerCertificate createServerCertificate(Map<String, ?> parameters);

    /** Keeps a signing certificate, in PEM, for the user that calls. */
    @Action(value = "UploadSigningCertificate", at = "Certificate")
    SigningCertificate createSigningCertificate(@Param("CertificateBody") String body);

    /**
     * Keeps a signing certificate, in PEM, for the user that calls, or for another: {@code certificate ->
     * certificate.userName("alice")}.
     */
    @Action(value = "UploadSigningCertificate", at = "Certificate")
    SigningCertificate createSigningCertificate(
            @Param("CertificateBody") String body, Consumer<UploadSigningCertificateRequest.Builder> more);

    /** Keeps a signing certificate; parameters by the API's names: {@code CertificateBody} and more. */
    @Action(value = "UploadSigningCertificate", at = "Certificate")
    SigningCertificate createSigningCertificate(Map<String, ?> parameters);

    /** Makes a virtual device for a second factor; only here does AWS tell its secret. */
    @Action(value = "CreateVirtualMFADevice", at = "VirtualMFADevice")
    VirtualMfaDevice createVirtualMfaDevice(@Param("VirtualMFADeviceName") String name);

    /** Makes a virtual device for a second factor, with a path or tags. */
    @Action(value = "CreateVirtualMFADevice", at = "VirtualMFADevice")
    VirtualMfaDevice createVirtualMfaDevice(
            @Param("VirtualMFADeviceName") String name, Consumer<CreateVirtualMfaDeviceRequest.Builder> more);

    /**
     * Makes a virtual device for a second factor; parameters by the API's names: {@code VirtualMFADeviceName} and
     * more.
     */
    @Action(value = "CreateVirtualMFADevice", at = "VirtualMFADevice")
    VirtualMfaDevice createVirtualMfaDevice(Map<String, ?> parameters);

    /** Asks of passwords what AWS thinks good, or more. */
    @Action("UpdateAccountPasswordPolicy")
    AccountPasswordPolicy createAccountPasswordPolicy();

    /** Asks of passwords what AWS thinks good, or more: {@code policy -> policy.minimumPasswordLength(12)}. */
    @Action("UpdateAccountPasswordPolicy")
    AccountPasswordPolicy createAccountPasswordPolicy(Consumer<UpdateAccountPasswordPolicyRequest.Builder> more);

    /** Asks of passwords what AWS thinks good; parameters by the API's names. */
    @Action("UpdateAccountPasswordPolicy")
    AccountPasswordPolicy createAccountPasswordPolicy(Map<String, ?> parameters);

    /** Gives the account a name for its sign-in page. */
    @Action("CreateAccountAlias")
    void createAccountAlias(@Param("AccountAlias") String alias);

    /** Gives the account a name for its sign-in page; parameters by the API's names: {@code AccountAlias}. */
    @Action("CreateAccountAlias")
    void createAccountAlias(Map<String, ?> parameters);

    /** Changes the password of the user that calls. */
    @Action("ChangePassword")
    void changePassword(@Param("OldPassword") String oldPassword, @Param("NewPassword") String newPassword);

    /**
     * Changes the password of the user that calls; parameters by the API's names: {@code OldPassword}, {@code
     * NewPassword}.
     */
    @Action("ChangePassword")
    void changePassword(Map<String, ?> parameters);
}
