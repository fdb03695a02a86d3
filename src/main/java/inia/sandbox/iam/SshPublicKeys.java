package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.services.iam.model.DeleteSshPublicKeyRequest;
import software.amazon.awssdk.services.iam.model.DeleteSshPublicKeyResponse;
import software.amazon.awssdk.services.iam.model.EncodingType;
import software.amazon.awssdk.services.iam.model.GetSshPublicKeyRequest;
import software.amazon.awssdk.services.iam.model.GetSshPublicKeyResponse;
import software.amazon.awssdk.services.iam.model.ListSshPublicKeysRequest;
import software.amazon.awssdk.services.iam.model.ListSshPublicKeysResponse;
import software.amazon.awssdk.services.iam.model.SSHPublicKey;
import software.amazon.awssdk.services.iam.model.SSHPublicKeyMetadata;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.iam.model.UpdateSshPublicKeyRequest;
import software.amazon.awssdk.services.iam.model.UpdateSshPublicKeyResponse;
import software.amazon.awssdk.services.iam.model.UploadSshPublicKeyRequest;
import software.amazon.awssdk.services.iam.model.UploadSshPublicKeyResponse;

/** Operations on the SSH public keys of users. */
public final class SshPublicKeys {
    private static final List<String> ENCODINGS = List.of("SSH", "PEM");
    private static final int LONGEST_BODY = 16_384;
    private static final int SHORTEST_ID = 20;
    private static final int KEYS_PER_USER = 5;

    private final Accounts accounts;

    SshPublicKeys(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Gives a user a key. */
    public UploadSshPublicKeyResponse uploadSshPublicKey(UploadSshPublicKeyRequest request, Call call) {
        new Checks()
                .name("userName", request.userName(), Checks.NAME)
                .required("sSHPublicKeyBody", request.sshPublicKeyBody())
                .length("sSHPublicKeyBody", request.sshPublicKeyBody(), 1, LONGEST_BODY)
                .done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            UserRow user = account.users().get(request.userName());
            String fingerprint = fingerprint(request.sshPublicKeyBody());
            if (fingerprint == null) {
                throw new Refusal(
                        "InvalidPublicKey",
                        400,
                        "The public key is invalid: it must be an RSA key of at least 2048 bits, in ssh-rsa or PEM form.");
            }
            List<SshKeyRow> kept = account.sshKeys().of(user.id());
            if (kept.stream().anyMatch(row -> row.fingerprint().equals(fingerprint))) {
                throw new Refusal(
                        "DuplicateSSHPublicKey", 400, "The SSH public key is already associated with the user.");
            }
            if (kept.size() >= KEYS_PER_USER) {
                throw Refusals.quotaExceeded("SSHPublicKeysPerUser", KEYS_PER_USER);
            }
            SshKeyRow row = new SshKeyRow(
                    UniqueIds.sshPublicKey(account.id()),
                    request.sshPublicKeyBody(),
                    fingerprint,
                    true,
                    Users.seconds(call));
            account.sshKeys().put(user.id(), row.id(), row);
            return UploadSshPublicKeyResponse.builder()
                    .sshPublicKey(shape(user, row, row.body()))
                    .build();
        });
    }

    /** The key's fingerprint; {@code null} if it is none, and such are not taken. */
    private String fingerprint(String body) {
        SshPublicKey key = SshPublicKey.read(body);
        if (key == null && accounts.open()) {
            return SshPublicKey.fingerprint(body.getBytes(StandardCharsets.UTF_8));
        }
        return key == null ? null : key.fingerprint();
    }

    /** Shows a key, in the form that is asked for. */
    public GetSshPublicKeyResponse getSshPublicKey(GetSshPublicKeyRequest request, Call call) {
        check(request.userName(), request.sshPublicKeyId())
                .required("encoding", request.encodingAsString())
                .oneOf("encoding", request.encodingAsString(), ENCODINGS)
                .done();
        Account account = accounts.of(call);
        UserRow user = account.users().get(request.userName());
        SshKeyRow row = get(account, user, request.sshPublicKeyId());
        return GetSshPublicKeyResponse.builder()
                .sshPublicKey(shape(user, row, encoded(row, request.encoding() == EncodingType.SSH)))
                .build();
    }

    private static String encoded(SshKeyRow row, boolean asLine) {
        boolean isLine = row.body().strip().startsWith("ssh-rsa ");
        if (isLine == asLine) {
            return row.body();
        }
        SshPublicKey key = SshPublicKey.read(row.body());
        if (key == null) {
            return row.body();
        }
        return asLine ? key.line() : key.pem();
    }

    /** Lists the keys of a user. */
    public ListSshPublicKeysResponse listSshPublicKeys(ListSshPublicKeysRequest request, Call call) {
        new Checks()
                .optionalName("userName", request.userName(), Checks.NAME)
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        UserRow user = account.userOrCaller(request.userName(), call.caller());
        Page<SshKeyRow> page = Page.of(account.sshKeys().of(user.id()), request.marker(), request.maxItems());
        return ListSshPublicKeysResponse.builder()
                .sshPublicKeys(page.map(row -> SSHPublicKeyMetadata.builder()
                        .userName(user.name())
                        .sshPublicKeyId(row.id())
                        .status(status(row))
                        .uploadDate(row.uploaded())
                        .build()))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Makes a key active or inactive. */
    public UpdateSshPublicKeyResponse updateSshPublicKey(UpdateSshPublicKeyRequest request, Call call) {
        check(request.userName(), request.sshPublicKeyId())
                .status("status", request.statusAsString())
                .done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            UserRow user = account.users().get(request.userName());
            SshKeyRow row = get(account, user, request.sshPublicKeyId());
            account.sshKeys().put(user.id(), row.id(), row.withActive(request.status() == StatusType.ACTIVE));
            return UpdateSshPublicKeyResponse.builder().build();
        });
    }

    /** Deletes a key. */
    public DeleteSshPublicKeyResponse deleteSshPublicKey(DeleteSshPublicKeyRequest request, Call call) {
        check(request.userName(), request.sshPublicKeyId()).done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            UserRow user = account.users().get(request.userName());
            account.sshKeys()
                    .remove(
                            user.id(),
                            get(account, user, request.sshPublicKeyId()).id());
            return DeleteSshPublicKeyResponse.builder().build();
        });
    }

    private static Checks check(String userName, String id) {
        return new Checks()
                .name("userName", userName, Checks.NAME)
                .word("sSHPublicKeyId", id, SHORTEST_ID, Checks.NAME);
    }

    private static SshKeyRow get(Account account, UserRow user, String id) {
        SshKeyRow row = account.sshKeys().get(user.id(), id);
        if (row == null) {
            throw Refusals.cannotBeFound("The Public Key with id " + id);
        }
        return row;
    }

    private static StatusType status(SshKeyRow row) {
        return row.active() ? StatusType.ACTIVE : StatusType.INACTIVE;
    }

    private static SSHPublicKey shape(UserRow user, SshKeyRow row, String body) {
        return SSHPublicKey.builder()
                .userName(user.name())
                .sshPublicKeyId(row.id())
                .fingerprint(row.fingerprint())
                .sshPublicKeyBody(body)
                .status(status(row))
                .uploadDate(row.uploaded())
                .build();
    }
}
