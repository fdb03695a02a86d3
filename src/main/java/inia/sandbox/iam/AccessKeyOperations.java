package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import inia.sandbox.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.AccessKeyLastUsed;
import software.amazon.awssdk.services.iam.model.AccessKeyMetadata;
import software.amazon.awssdk.services.iam.model.CreateAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.CreateAccessKeyResponse;
import software.amazon.awssdk.services.iam.model.DeleteAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.DeleteAccessKeyResponse;
import software.amazon.awssdk.services.iam.model.GetAccessKeyLastUsedRequest;
import software.amazon.awssdk.services.iam.model.GetAccessKeyLastUsedResponse;
import software.amazon.awssdk.services.iam.model.ListAccessKeysRequest;
import software.amazon.awssdk.services.iam.model.ListAccessKeysResponse;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.iam.model.UpdateAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAccessKeyResponse;

/** Operations on access keys. */
public final class AccessKeyOperations {
    private final Accounts accounts;

    AccessKeyOperations(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes an access key; its secret is told only now. */
    public CreateAccessKeyResponse createAccessKey(CreateAccessKeyRequest request, Call call) {
        new Checks().optionalName("userName", request.userName(), Checks.NAME).done();
        Account account = accounts.of(call);
        KeyPair pair = KeyPair.generate(account.id());
        return accounts.change(() -> {
            KeyHolder holder = KeyHolder.of(request.userName(), account, call);
            if (holder.keyIds().size() >= Quotas.ACCESS_KEYS_PER_USER) {
                throw Refusals.quotaExceeded("AccessKeysPerUser", Quotas.ACCESS_KEYS_PER_USER);
            }
            AccessKeyRow key = new AccessKeyRow(
                    pair.accessKeyId(),
                    pair.secretAccessKey(),
                    account.id(),
                    holder.userId(),
                    true,
                    Users.seconds(call));
            accounts.accessKeys().put(key.id(), key);
            List<String> keyIds = new ArrayList<>(holder.keyIds());
            keyIds.add(key.id());
            holder.put(keyIds);
            return CreateAccessKeyResponse.builder()
                    .accessKey(AccessKey.builder()
                            .userName(holder.userName())
                            .accessKeyId(key.id())
                            .secretAccessKey(key.secret())
                            .status(StatusType.ACTIVE)
                            .createDate(key.created())
                            .build())
                    .build();
        });
    }

    /** Lists the access keys of a user, without their secrets. */
    public ListAccessKeysResponse listAccessKeys(ListAccessKeysRequest request, Call call) {
        new Checks()
                .optionalName("userName", request.userName(), Checks.NAME)
                .paging(request.marker(), request.maxItems())
                .done();
        KeyHolder holder = KeyHolder.of(request.userName(), accounts.of(call), call);
        Table<AccessKeyRow> keys = accounts.accessKeys();
        List<AccessKeyMetadata> all = holder.keyIds().stream()
                .map(keys::get)
                .filter(Objects::nonNull)
                .map(key -> AccessKeyMetadata.builder()
                        .userName(holder.userName())
                        .accessKeyId(key.id())
                        .status(key.active() ? StatusType.ACTIVE : StatusType.INACTIVE)
                        .createDate(key.created())
                        .build())
                .toList();
        Page<AccessKeyMetadata> page = Page.of(all, request.marker(), request.maxItems());
        return ListAccessKeysResponse.builder()
                .accessKeyMetadata(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Makes an access key active or inactive: an inactive one signs nothing. */
    public UpdateAccessKeyResponse updateAccessKey(UpdateAccessKeyRequest request, Call call) {
        new Checks()
                .optionalName("userName", request.userName(), Checks.NAME)
                .accessKeyId(request.accessKeyId())
                .status("status", request.statusAsString())
                .done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            KeyHolder holder = holder(request.userName(), request.accessKeyId(), account, call);
            AccessKeyRow key = key(request.accessKeyId(), holder);
            accounts.accessKeys().put(key.id(), key.withActive(request.status() == StatusType.ACTIVE));
            return UpdateAccessKeyResponse.builder().build();
        });
    }

    /** Deletes an access key. */
    public DeleteAccessKeyResponse deleteAccessKey(DeleteAccessKeyRequest request, Call call) {
        new Checks()
                .optionalName("userName", request.userName(), Checks.NAME)
                .accessKeyId(request.accessKeyId())
                .done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            KeyHolder holder = holder(request.userName(), request.accessKeyId(), account, call);
            AccessKeyRow key = key(request.accessKeyId(), holder);
            List<String> keyIds = new ArrayList<>(holder.keyIds());
            keyIds.remove(key.id());
            holder.put(keyIds);
            accounts.accessKeys().remove(key.id());
            accounts.accessKeyUses().remove(key.id());
            return DeleteAccessKeyResponse.builder().build();
        });
    }

    /** Where everybody is the root, a key alone tells whose it is. */
    private KeyHolder holder(String userName, String keyId, Account account, Call call) {
        AccessKeyRow key =
                accounts.open() && userName == null ? accounts.accessKeys().get(keyId) : null;
        UserRow user =
                key == null || key.userId() == null ? null : account.users().findById(key.userId());
        return user == null ? KeyHolder.of(userName, account, call) : new KeyHolder.Holder(account, user);
    }

    private AccessKeyRow key(String id, KeyHolder holder) {
        AccessKeyRow key = holder.keyIds().contains(id) ? accounts.accessKeys().get(id) : null;
        if (key == null) {
            throw Refusals.cannotBeFound("The Access Key with id " + id);
        }
        return key;
    }

    /** Tells when, where and for what an access key of the account was last used. */
    public GetAccessKeyLastUsedResponse getAccessKeyLastUsed(GetAccessKeyLastUsedRequest request, Call call) {
        new Checks().accessKeyId(request.accessKeyId()).done();
        Account account = accounts.of(call);
        AccessKeyRow key = accounts.accessKeys().get(request.accessKeyId());
        if (key == null || !key.account().equals(account.id())) {
            // AWS does not tell a key that is not from one of another account, and writes this without a colon.
            throw new Refusal(
                    "AccessDenied",
                    403,
                    "User: " + call.caller().arn()
                            + " is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key "
                            + request.accessKeyId());
        }
        UserRow user = key.userId() == null ? null : account.users().findById(key.userId());
        AccessKeyUseRow use = accounts.accessKeyUses().get(key.id());
        return GetAccessKeyLastUsedResponse.builder()
                .userName(user == null ? null : user.name())
                .accessKeyLastUsed(AccessKeyLastUsed.builder()
                        .lastUsedDate(use == null ? null : use.at())
                        .serviceName(use == null ? "N/A" : use.service())
                        .region(use == null ? "N/A" : use.region())
                        .build())
                .build();
    }
}
