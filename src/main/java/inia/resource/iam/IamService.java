package inia.resource.iam;

import inia.resource.Action;
import inia.resource.Collection;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceCollection;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.function.Consumer;
import software.amazon.awssdk.services.iam.model.CreateGroupRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;

/** IAM: who may do what in the account. */
@ResourceType(service = "iam")
public interface IamService extends Resource {
    /** All users of the account. */
    @Collection("ListUsers")
    ResourceCollection<User> users();

    /** All groups of the account. */
    @Collection("ListGroups")
    ResourceCollection<Group> groups();

    /** All managed policies: AWS's own, and the account's; {@code filter("Scope", "Local")} leaves the account's. */
    @Collection("ListPolicies")
    ResourceCollection<Policy> policies();

    /** The user of that name, whether there is one or not. */
    @SubResource
    User user(@Param("UserName") String name);

    /** The group of that name, whether there is one or not. */
    @SubResource
    Group group(@Param("GroupName") String name);

    /** The managed policy of that ARN, such as {@code arn:aws:iam::aws:policy/ReadOnlyAccess}. */
    @SubResource
    Policy policy(@Param("PolicyArn") String arn);

    /** An access key of a user, by its id. */
    @SubResource
    AccessKey accessKey(@Param("UserName") String userName, @Param("AccessKeyId") String id);

    /** Creates a user. */
    @Action(value = "CreateUser", at = "User")
    User createUser(@Param("UserName") String name);

    /** Creates a user, with a path, tags or a permissions boundary. */
    @Action(value = "CreateUser", at = "User")
    User createUser(@Param("UserName") String name, Consumer<CreateUserRequest.Builder> more);

    /** Creates a group. */
    @Action(value = "CreateGroup", at = "Group")
    Group createGroup(@Param("GroupName") String name);

    /** Creates a group, with a path. */
    @Action(value = "CreateGroup", at = "Group")
    Group createGroup(@Param("GroupName") String name, Consumer<CreateGroupRequest.Builder> more);

    /** Creates a managed policy from its JSON. */
    @Action(value = "CreatePolicy", at = "Policy")
    Policy createPolicy(@Param("PolicyName") String name, @Param("PolicyDocument") String document);

    /** Creates a managed policy from its JSON, with a path, a description or tags. */
    @Action(value = "CreatePolicy", at = "Policy")
    Policy createPolicy(
            @Param("PolicyName") String name,
            @Param("PolicyDocument") String document,
            Consumer<CreatePolicyRequest.Builder> more);
}
