package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.iam.model.ChangePasswordRequest;
import software.amazon.awssdk.services.iam.model.ChangePasswordResponse;
import software.amazon.awssdk.services.iam.model.CreateLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.CreateLoginProfileResponse;
import software.amazon.awssdk.services.iam.model.DeleteLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.DeleteLoginProfileResponse;
import software.amazon.awssdk.services.iam.model.GetLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.GetLoginProfileResponse;
import software.amazon.awssdk.services.iam.model.LoginProfile;
import software.amazon.awssdk.services.iam.model.UpdateLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.UpdateLoginProfileResponse;

/** Operations on the passwords of users. */
public final class LoginProfiles {
    private static final int MOST_FORMER = 24;
    private static final int LONGEST = 128;
    private static final String PATTERN = "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+";

    private final Accounts accounts;

    LoginProfiles(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Gives a user a password. */
    public CreateLoginProfileResponse createLoginProfile(CreateLoginProfileRequest request, Call call) {
        password(new Checks().optionalName("userName", request.userName(), Checks.NAME), "password", request.password())
                .required("password", request.password())
                .done();
        Account account = accounts.of(call);
        String hash = PasswordHash.of(request.password());
        return accounts.change(() -> {
            UserRow user = account.userOrCaller(request.userName(), call.caller());
            if (account.logins().get(user.id()) != null) {
                throw Refusals.alreadyExists("Login Profile for user " + user.name());
            }
            PasswordRules.refuseWeak(request.password(), account, accounts.open());
            Instant now = Users.seconds(call);
            LoginRow login =
                    new LoginRow(hash, now, now, Boolean.TRUE.equals(request.passwordResetRequired()), List.of());
            account.logins().put(user.id(), login);
            return CreateLoginProfileResponse.builder()
                    .loginProfile(shape(user, login))
                    .build();
        });
    }

    /** Shows that a user has a password, and since when. */
    public GetLoginProfileResponse getLoginProfile(GetLoginProfileRequest request, Call call) {
        new Checks().optionalName("userName", request.userName(), Checks.NAME).done();
        Account account = accounts.of(call);
        UserRow user = account.userOrCaller(request.userName(), call.caller());
        return GetLoginProfileResponse.builder()
                .loginProfile(shape(user, get(account, user)))
                .build();
    }

    /** Gives a user another password, or makes them choose one. */
    public UpdateLoginProfileResponse updateLoginProfile(UpdateLoginProfileRequest request, Call call) {
        password(new Checks().name("userName", request.userName(), Checks.NAME), "password", request.password())
                .done();
        Account account = accounts.of(call);
        String hash = request.password() == null ? null : PasswordHash.of(request.password());
        return accounts.change(() -> {
            UserRow user = account.users().get(request.userName());
            LoginRow login = get(account, user);
            LoginRow changed = request.password() == null
                    ? login
                    : renewed(login, request.password(), hash, account, Users.seconds(call));
            boolean reset =
                    request.passwordResetRequired() == null ? changed.resetRequired() : request.passwordResetRequired();
            account.logins()
                    .put(
                            user.id(),
                            new LoginRow(
                                    changed.hash(), changed.created(), changed.changed(), reset, changed.former()));
            return UpdateLoginProfileResponse.builder().build();
        });
    }

    /** Takes a user's password away. */
    public DeleteLoginProfileResponse deleteLoginProfile(DeleteLoginProfileRequest request, Call call) {
        new Checks().optionalName("userName", request.userName(), Checks.NAME).done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            UserRow user = account.userOrCaller(request.userName(), call.caller());
            get(account, user);
            account.logins().remove(user.id());
            return DeleteLoginProfileResponse.builder().build();
        });
    }

    /** Gives the calling user another password, if the old one is right. */
    public ChangePasswordResponse changePassword(ChangePasswordRequest request, Call call) {
        Checks checks = new Checks()
                .required("oldPassword", request.oldPassword())
                .required("newPassword", request.newPassword());
        password(password(checks, "oldPassword", request.oldPassword()), "newPassword", request.newPassword())
                .done();
        Account account = accounts.of(call);
        String hash = PasswordHash.of(request.newPassword());
        return accounts.change(() -> {
            UserRow user = account.userOrCaller(null, call.caller());
            LoginRow login = get(account, user);
            refuseExpired(account, login, call);
            if (!PasswordHash.matches(request.oldPassword(), login.hash())) {
                throw new Refusal("AccessDenied", 403, "The old password was incorrect.");
            }
            account.logins().put(user.id(), renewed(login, request.newPassword(), hash, account, Users.seconds(call)));
            return ChangePasswordResponse.builder().build();
        });
    }

    /** A policy with hard expiry lets nobody but an administrator replace a password that has expired. */
    private static void refuseExpired(Account account, LoginRow login, Call call) {
        PasswordPolicyRow policy = account.passwordPolicy().get(account.id());
        boolean expires = policy != null && policy.hardExpiry() && policy.maxAge() != null;
        if (expires && login.changed().plus(policy.maxAge(), ChronoUnit.DAYS).isBefore(call.now())) {
            throw new Refusal(
                    "AccessDenied",
                    403,
                    "The password has expired. An administrator of the account must set a new one.");
        }
    }

    /** @param hash of the password: made before, as that takes a while and changes wait for each other */
    private LoginRow renewed(LoginRow before, String password, String hash, Account account, Instant now) {
        PasswordRules.refuseWeak(password, account, accounts.open());
        PasswordRules.refuseReused(password, before, account);
        List<String> former = new ArrayList<>(before.former());
        former.add(0, before.hash());
        return new LoginRow(
                hash,
                before.created(),
                now,
                false,
                List.copyOf(former.subList(0, Math.min(MOST_FORMER, former.size()))));
    }

    private static Checks password(Checks checks, String field, String password) {
        return checks.length(field, password, 1, LONGEST)
                .pattern(field, password, password == null || isPassword(password), PATTERN);
    }

    private static boolean isPassword(String text) {
        return Checks.all(text, c -> c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c <= 0xFF);
    }

    private static LoginRow get(Account account, UserRow user) {
        LoginRow login = account.logins().get(user.id());
        if (login == null) {
            throw Refusals.cannotBeFound("Login Profile for User " + user.name());
        }
        return login;
    }

    private static LoginProfile shape(UserRow user, LoginRow login) {
        return LoginProfile.builder()
                .userName(user.name())
                .createDate(login.created())
                .passwordResetRequired(login.resetRequired())
                .build();
    }
}
