package inia.sandbox.iam;

import inia.sandbox.call.Call;
import java.util.function.Consumer;
import software.amazon.awssdk.services.iam.model.DeleteRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.DeleteUserPermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserPermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.PutUserPermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.PutUserPermissionsBoundaryResponse;

/** Operations on the permissions boundaries of users and roles. */
public final class PermissionsBoundaries {
    private final Accounts accounts;

    PermissionsBoundaries(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Bounds a user by a managed policy, in place of the boundary that it has. */
    public PutUserPermissionsBoundaryResponse putUserPermissionsBoundary(
            PutUserPermissionsBoundaryRequest request, Call call) {
        new Checks()
                .name("userName", request.userName(), Checks.NAME)
                .required("permissionsBoundary", request.permissionsBoundary())
                .boundary(request.permissionsBoundary())
                .done();
        change(
                call,
                account -> account.boundaries()
                        .put(account.users().get(request.userName()), request.permissionsBoundary(), accounts.open()));
        return PutUserPermissionsBoundaryResponse.builder().build();
    }

    /** Bounds a role by a managed policy, in place of the boundary that it has. */
    public PutRolePermissionsBoundaryResponse putRolePermissionsBoundary(
            PutRolePermissionsBoundaryRequest request, Call call) {
        new Checks()
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .required("permissionsBoundary", request.permissionsBoundary())
                .boundary(request.permissionsBoundary())
                .done();
        change(
                call,
                account -> account.boundaries()
                        .put(
                                ServiceLinkedRoles.refuseChange(account.roles().get(request.roleName())),
                                request.permissionsBoundary(),
                                accounts.open()));
        return PutRolePermissionsBoundaryResponse.builder().build();
    }

    /** Takes a user's boundary away, if it has one. */
    public DeleteUserPermissionsBoundaryResponse deleteUserPermissionsBoundary(
            DeleteUserPermissionsBoundaryRequest request, Call call) {
        new Checks().name("userName", request.userName(), Checks.NAME).done();
        change(call, account -> account.boundaries().remove(account.users().get(request.userName())));
        return DeleteUserPermissionsBoundaryResponse.builder().build();
    }

    /** Takes a role's boundary away, if it has one. */
    public DeleteRolePermissionsBoundaryResponse deleteRolePermissionsBoundary(
            DeleteRolePermissionsBoundaryRequest request, Call call) {
        new Checks().name("roleName", request.roleName(), Checks.NEW_ROLE_NAME).done();
        change(
                call,
                account -> account.boundaries()
                        .remove(ServiceLinkedRoles.refuseChange(account.roles().get(request.roleName()))));
        return DeleteRolePermissionsBoundaryResponse.builder().build();
    }

    private void change(Call call, Consumer<Account> change) {
        Account account = accounts.of(call);
        accounts.changePolicies(account, () -> {
            change.accept(account);
            return null;
        });
    }
}
