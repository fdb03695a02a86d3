package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Chance;
import inia.sandbox.call.Refusal;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.iam.model.CreateServiceLinkedRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateServiceLinkedRoleResponse;
import software.amazon.awssdk.services.iam.model.DeleteServiceLinkedRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteServiceLinkedRoleResponse;
import software.amazon.awssdk.services.iam.model.DeletionTaskStatusType;
import software.amazon.awssdk.services.iam.model.GetServiceLinkedRoleDeletionStatusRequest;
import software.amazon.awssdk.services.iam.model.GetServiceLinkedRoleDeletionStatusResponse;

/** Operations on the roles that AWS services keep in an account for themselves. */
public final class ServiceLinkedRoles {
    private static final String PATH = "/aws-service-role/";
    private static final String PREFIX = "AWSServiceRoleFor";
    private static final int LONGEST_SERVICE = 128;
    private static final int LONGEST_SUFFIX = 64;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_TASK = 1000;
    private static final int SESSION = 3600;

    private final Accounts accounts;

    ServiceLinkedRoles(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether only AWS may change the role. */
    static boolean isOne(RoleRow role) {
        return role.path().startsWith(PATH);
    }

    /** @throws Refusal with code {@code UnmodifiableEntity} if only AWS may change the role */
    static RoleRow refuseChange(RoleRow role) {
        if (isOne(role)) {
            throw new Refusal(
                    "UnmodifiableEntity",
                    400,
                    "Cannot perform the operation on the protected role '" + role.name()
                            + "' - this role is only modifiable by AWS");
        }
        return role;
    }

    /** Makes the role of a service. */
    public CreateServiceLinkedRoleResponse createServiceLinkedRole(CreateServiceLinkedRoleRequest request, Call call) {
        String service = request.awsServiceName();
        new Checks()
                .required("aWSServiceName", service)
                .length("aWSServiceName", service, 1, LONGEST_SERVICE)
                .pattern("aWSServiceName", service, service == null || isWord(service), "[\\w+=,.@-]+")
                .length("customSuffix", request.customSuffix(), 1, LONGEST_SUFFIX)
                .pattern(
                        "customSuffix",
                        request.customSuffix(),
                        request.customSuffix() == null || isWord(request.customSuffix()),
                        "[\\w+=,.@-]+")
                .length("description", request.description(), 0, LONGEST_DESCRIPTION)
                .done();
        if (!service.endsWith(".amazonaws.com")) {
            throw new Refusal(
                    "InvalidInput",
                    400,
                    "Service Linked Role creation is not allowed for service principal " + service + ".");
        }
        Account account = accounts.of(call);
        String name = PREFIX
                + ServiceRoleNames.of(service)
                + (request.customSuffix() == null ? "" : "_" + request.customSuffix());
        RoleRow role = new RoleRow(
                name,
                PATH + service + "/",
                UniqueIds.role(account.id()),
                Users.seconds(call),
                Map.of(),
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Action\":[\"sts:AssumeRole\"],\"Effect\":\"Allow\","
                        + "\"Principal\":{\"Service\":[\"" + service + "\"]}}]}",
                request.description(),
                SESSION,
                List.of(),
                List.of(),
                Map.of());
        accounts.change(() -> {
            if (account.roles().find(name) != null) {
                throw new Refusal(
                        "InvalidInput",
                        400,
                        "Service role name " + name
                                + " has been taken in this account, please try a different suffix.");
            }
            account.roles().add(role);
        });
        return CreateServiceLinkedRoleResponse.builder()
                .role(RoleShapes.role(account, role))
                .build();
    }

    private static boolean isWord(String text) {
        return Checks.all(text, c -> c < 0x7F && Character.isLetterOrDigit(c) || "_+=,.@-".indexOf(c) >= 0);
    }

    /** Deletes the role of a service, at once; the task that is answered says so. */
    public DeleteServiceLinkedRoleResponse deleteServiceLinkedRole(DeleteServiceLinkedRoleRequest request, Call call) {
        new Checks().name("roleName", request.roleName(), Checks.NEW_ROLE_NAME).done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            RoleRow role = account.roles().get(request.roleName());
            if (!isOne(role)) {
                throw new Refusal("InvalidInput", 400, "The role " + role.name() + " is not a service-linked role.");
            }
            role.policyArns().forEach(arn -> account.policyUses().remove(arn, role, PolicyUsage.PERMISSIONS));
            account.roles().remove(role);
            String task = "task" + role.path() + role.name() + "/" + Chance.uuid();
            account.deletions().put(task, new NameRow(role.name()));
            return DeleteServiceLinkedRoleResponse.builder()
                    .deletionTaskId(task)
                    .build();
        });
    }

    /** Tells how far a deletion has come. */
    public GetServiceLinkedRoleDeletionStatusResponse getServiceLinkedRoleDeletionStatus(
            GetServiceLinkedRoleDeletionStatusRequest request, Call call) {
        String task = request.deletionTaskId();
        new Checks()
                .required("deletionTaskId", task)
                .length("deletionTaskId", task, 1, LONGEST_TASK)
                .done();
        if (accounts.of(call).deletions().get(task) == null) {
            throw Refusals.cannotBeFound("The deletion task with id " + task);
        }
        return GetServiceLinkedRoleDeletionStatusResponse.builder()
                .status(DeletionTaskStatusType.SUCCEEDED)
                .build();
    }
}
