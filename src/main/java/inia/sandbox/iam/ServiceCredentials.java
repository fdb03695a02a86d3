package inia.sandbox.iam;

import inia.sandbox.auth.KeyIds;
import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import software.amazon.awssdk.services.iam.model.CreateServiceSpecificCredentialRequest;
import software.amazon.awssdk.services.iam.model.CreateServiceSpecificCredentialResponse;
import software.amazon.awssdk.services.iam.model.DeleteServiceSpecificCredentialRequest;
import software.amazon.awssdk.services.iam.model.DeleteServiceSpecificCredentialResponse;
import software.amazon.awssdk.services.iam.model.ListServiceSpecificCredentialsRequest;
import software.amazon.awssdk.services.iam.model.ListServiceSpecificCredentialsResponse;
import software.amazon.awssdk.services.iam.model.ResetServiceSpecificCredentialRequest;
import software.amazon.awssdk.services.iam.model.ResetServiceSpecificCredentialResponse;
import software.amazon.awssdk.services.iam.model.ServiceSpecificCredential;
import software.amazon.awssdk.services.iam.model.ServiceSpecificCredentialMetadata;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.iam.model.UpdateServiceSpecificCredentialRequest;
import software.amazon.awssdk.services.iam.model.UpdateServiceSpecificCredentialResponse;

/** Operations on the credentials that users have for single services. */
public final class ServiceCredentials {
    private static final String BEDROCK = "bedrock.amazonaws.com";
    private static final List<String> SERVICES =
            List.of(BEDROCK, "cassandra.amazonaws.com", "codecommit.amazonaws.com");
    private static final int CREDENTIALS_PER_SERVICE = 2;
    private static final int SHORTEST_ID = 20;
    private static final int MOST_DAYS = 36_600;

    private final Accounts accounts;

    ServiceCredentials(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes a credential; its password is told only now. */
    public CreateServiceSpecificCredentialResponse createServiceSpecificCredential(
            CreateServiceSpecificCredentialRequest request, Call call) {
        new Checks()
                .name("userName", request.userName(), Checks.NAME)
                .required("serviceName", request.serviceName())
                .between("credentialAgeDays", request.credentialAgeDays(), 1, MOST_DAYS)
                .done();
        refuseUnknown(request.serviceName());
        Account account = accounts.of(call);
        return accounts.change(() -> {
            UserRow user = account.users().get(request.userName());
            List<ServiceCredentialRow> kept = account.serviceCredentials().of(user.id()).stream()
                    .filter(row -> row.service().equals(request.serviceName()))
                    .toList();
            if (kept.size() >= CREDENTIALS_PER_SERVICE) {
                throw Refusals.quotaExceeded("ServiceSpecificCredentialsPerUser", CREDENTIALS_PER_SERVICE);
            }
            Instant now = Users.seconds(call);
            String login = user.name() + (kept.isEmpty() ? "" : "+" + kept.size()) + "-at-" + account.id();
            ServiceCredentialRow row = new ServiceCredentialRow(
                    UniqueIds.serviceCredential(account.id()),
                    user.id(),
                    request.serviceName(),
                    login,
                    true,
                    now,
                    request.credentialAgeDays() == null
                            ? null
                            : now.plus(request.credentialAgeDays(), ChronoUnit.DAYS));
            account.serviceCredentials().put(user.id(), row.id(), row);
            return CreateServiceSpecificCredentialResponse.builder()
                    .serviceSpecificCredential(withSecret(user, row))
                    .build();
        });
    }

    private static void refuseUnknown(String service) {
        if (service != null && !SERVICES.contains(service)) {
            throw new Refusal(
                    "NotSupportedService",
                    404,
                    "Service name " + service + " does not support service-specific credentials.");
        }
    }

    /** Gives a credential another password. */
    public ResetServiceSpecificCredentialResponse resetServiceSpecificCredential(
            ResetServiceSpecificCredentialRequest request, Call call) {
        check(request.userName(), request.serviceSpecificCredentialId()).done();
        Account account = accounts.of(call);
        UserRow user = account.userOrCaller(request.userName(), call.caller());
        ServiceCredentialRow row = get(account, user, request.serviceSpecificCredentialId());
        return ResetServiceSpecificCredentialResponse.builder()
                .serviceSpecificCredential(withSecret(user, row))
                .build();
    }

    /** Lists the credentials of a user, or of all. */
    public ListServiceSpecificCredentialsResponse listServiceSpecificCredentials(
            ListServiceSpecificCredentialsRequest request, Call call) {
        new Checks()
                .optionalName("userName", request.userName(), Checks.NAME)
                .paging(request.marker(), request.maxItems())
                .done();
        refuseUnknown(request.serviceName());
        Account account = accounts.of(call);
        boolean all = Boolean.TRUE.equals(request.allUsers());
        String owner = all
                ? null
                : account.userOrCaller(request.userName(), call.caller()).id();
        Page<ServiceSpecificCredentialMetadata> page = account.serviceCredentials()
                .page(owner, request.marker(), request.maxItems(), row -> {
                    boolean other = request.serviceName() != null
                            && !request.serviceName().equals(row.service());
                    UserRow user = other ? null : account.users().findById(row.userId());
                    return user == null ? null : metadata(user, row);
                });
        return ListServiceSpecificCredentialsResponse.builder()
                .serviceSpecificCredentials(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Makes a credential active or inactive. */
    public UpdateServiceSpecificCredentialResponse updateServiceSpecificCredential(
            UpdateServiceSpecificCredentialRequest request, Call call) {
        check(request.userName(), request.serviceSpecificCredentialId())
                .status("status", request.statusAsString())
                .done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            UserRow user = account.userOrCaller(request.userName(), call.caller());
            ServiceCredentialRow row = get(account, user, request.serviceSpecificCredentialId());
            account.serviceCredentials()
                    .put(user.id(), row.id(), row.withActive(request.status() == StatusType.ACTIVE));
            return UpdateServiceSpecificCredentialResponse.builder().build();
        });
    }

    /** Deletes a credential. */
    public DeleteServiceSpecificCredentialResponse deleteServiceSpecificCredential(
            DeleteServiceSpecificCredentialRequest request, Call call) {
        check(request.userName(), request.serviceSpecificCredentialId()).done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            UserRow user = account.userOrCaller(request.userName(), call.caller());
            String id =
                    get(account, user, request.serviceSpecificCredentialId()).id();
            account.serviceCredentials().remove(user.id(), id);
            return DeleteServiceSpecificCredentialResponse.builder().build();
        });
    }

    private static Checks check(String userName, String id) {
        return new Checks()
                .optionalName("userName", userName, Checks.NAME)
                .word("serviceSpecificCredentialId", id, SHORTEST_ID, Checks.NAME);
    }

    private static ServiceCredentialRow get(Account account, UserRow user, String id) {
        ServiceCredentialRow row = account.serviceCredentials().get(user.id(), id);
        if (row == null) {
            throw Refusals.cannotBeFound("The Service Specific Credential with id " + id);
        }
        return row;
    }

    private static StatusType status(ServiceCredentialRow row) {
        return row.active() ? StatusType.ACTIVE : StatusType.INACTIVE;
    }

    private static ServiceSpecificCredential withSecret(UserRow user, ServiceCredentialRow row) {
        boolean apiKey = row.service().equals(BEDROCK);
        ServiceSpecificCredential.Builder shape = ServiceSpecificCredential.builder()
                .userName(user.name())
                .serviceSpecificCredentialId(row.id())
                .serviceName(row.service())
                .status(status(row))
                .createDate(row.created())
                .expirationDate(row.expires());
        return apiKey
                ? shape.serviceCredentialAlias(row.login())
                        .serviceCredentialSecret(KeyIds.secret())
                        .build()
                : shape.serviceUserName(row.login())
                        .servicePassword(KeyIds.secret())
                        .build();
    }

    private static ServiceSpecificCredentialMetadata metadata(UserRow user, ServiceCredentialRow row) {
        boolean apiKey = row.service().equals(BEDROCK);
        return ServiceSpecificCredentialMetadata.builder()
                .userName(user.name())
                .serviceSpecificCredentialId(row.id())
                .serviceName(row.service())
                .serviceUserName(apiKey ? null : row.login())
                .serviceCredentialAlias(apiKey ? row.login() : null)
                .status(status(row))
                .createDate(row.created())
                .expirationDate(row.expires())
                .build();
    }
}
