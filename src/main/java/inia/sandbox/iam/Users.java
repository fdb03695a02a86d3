package inia.sandbox.iam;

import inia.sandbox.call.Call;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.CreateUserResponse;
import software.amazon.awssdk.services.iam.model.DeleteUserRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserResponse;
import software.amazon.awssdk.services.iam.model.GetUserRequest;
import software.amazon.awssdk.services.iam.model.GetUserResponse;
import software.amazon.awssdk.services.iam.model.ListUsersRequest;
import software.amazon.awssdk.services.iam.model.ListUsersResponse;
import software.amazon.awssdk.services.iam.model.UpdateUserRequest;
import software.amazon.awssdk.services.iam.model.UpdateUserResponse;
import software.amazon.awssdk.services.iam.model.User;

/** Operations on users. */
public final class Users {
    private final Accounts accounts;

    Users(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes a user. */
    public CreateUserResponse createUser(CreateUserRequest request, Call call) {
        Checks checks = accounts.checks()
                .name("userName", request.userName(), Checks.NEW_USER_NAME)
                .path("path", request.path())
                .boundary(request.permissionsBoundary());
        TagChecks.check(request.tags(), checks);
        checks.done();
        Account account = accounts.of(call);
        UserRow user = UserRow.create(
                request.userName(),
                request.path() == null ? "/" : request.path(),
                UniqueIds.user(account.id()),
                seconds(call),
                TagChecks.merge(Map.of(), request.tags()));
        accounts.change(() -> {
            account.users().add(user);
            if (request.permissionsBoundary() != null) {
                account.boundaries().put(user, request.permissionsBoundary(), accounts.open());
            }
            return user;
        });
        return CreateUserResponse.builder()
                .user(Shapes.userWithTags(account, user))
                .build();
    }

    /** IAM keeps times to the second. */
    static Instant seconds(Call call) {
        return call.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Shows a user; without a name, who calls. */
    public GetUserResponse getUser(GetUserRequest request, Call call) {
        accounts.checks()
                .optionalName("userName", request.userName(), Checks.NAME)
                .done();
        Account account = accounts.of(call);
        if (request.userName() == null && call.caller().root()) {
            return GetUserResponse.builder().user(root(account)).build();
        }
        UserRow user = account.userOrCaller(request.userName(), call.caller());
        return GetUserResponse.builder()
                .user(Shapes.userWithTags(account, user))
                .build();
    }

    /** The account's root, as {@code GetUser} shows it. */
    static User root(Account account) {
        AccountRow row = account.row();
        return User.builder()
                .userId(account.id())
                .userName(row == null ? null : row.alias())
                .arn(Arns.root(account.id()))
                .createDate(row == null ? null : row.created())
                .build();
    }

    /** Lists users, in the order of their names. */
    public ListUsersResponse listUsers(ListUsersRequest request, Call call) {
        accounts.checks()
                .pathPrefix(request.pathPrefix())
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        Page<UserRow> page = account.users().page(request.pathPrefix(), request.marker(), request.maxItems());
        return ListUsersResponse.builder()
                .users(page.map(user -> Shapes.user(account, user)))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Changes a user's name or path; the id stays, and with it keys, groups and policies. */
    public UpdateUserResponse updateUser(UpdateUserRequest request, Call call) {
        accounts.checks()
                .name("userName", request.userName(), Checks.NAME)
                .optionalName("newUserName", request.newUserName(), Checks.NEW_USER_NAME)
                .path("newPath", request.newPath())
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            UserRow before = account.users().get(request.userName());
            UserRow after = before.withName(
                    request.newUserName() == null ? before.name() : request.newUserName(),
                    request.newPath() == null ? before.path() : request.newPath());
            account.users().rename(before, after);
            for (String groupId : before.groupIds()) {
                account.members().remove(Memberships.key(groupId, before));
                account.members().put(Memberships.key(groupId, after), new MemberRow(after.id()));
            }
            return UpdateUserResponse.builder().build();
        });
    }

    /** Deletes a user who has nothing any more: no keys, password, devices, certificates, policies and groups. */
    public DeleteUserResponse deleteUser(DeleteUserRequest request, Call call) {
        accounts.checks().name("userName", request.userName(), Checks.NAME).done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            UserRow user = account.users().get(request.userName());
            if (!user.policyArns().isEmpty()) {
                throw Refusals.deleteConflict("detach all policies");
            }
            if (!user.inlinePolicies().isEmpty()) {
                throw Refusals.deleteConflict("delete policies");
            }
            if (!user.accessKeyIds().isEmpty()) {
                throw Refusals.deleteConflict("delete access keys");
            }
            if (account.logins().get(user.id()) != null) {
                throw Refusals.deleteConflict("delete login profile");
            }
            if (account.mfaDevices().any(user.id())) {
                throw Refusals.deleteConflict("delete MFA device");
            }
            if (account.signingCertificates().any(user.id())) {
                throw Refusals.deleteConflict("delete signing certificates");
            }
            if (account.sshKeys().any(user.id())) {
                throw Refusals.deleteConflict("delete ssh public keys");
            }
            if (account.serviceCredentials().any(user.id())) {
                throw Refusals.deleteConflict("delete service specific credentials");
            }
            if (!user.groupIds().isEmpty()) {
                throw Refusals.deleteConflict("remove users from group");
            }
            account.boundaries().remove(user);
            account.accesses().removeAll(user.id());
            account.users().remove(user);
            return DeleteUserResponse.builder().build();
        });
    }
}
