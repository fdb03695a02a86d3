package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.security.cert.X509Certificate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import software.amazon.awssdk.services.iam.model.DeleteSigningCertificateRequest;
import software.amazon.awssdk.services.iam.model.DeleteSigningCertificateResponse;
import software.amazon.awssdk.services.iam.model.ListSigningCertificatesRequest;
import software.amazon.awssdk.services.iam.model.ListSigningCertificatesResponse;
import software.amazon.awssdk.services.iam.model.SigningCertificate;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.iam.model.UpdateSigningCertificateRequest;
import software.amazon.awssdk.services.iam.model.UpdateSigningCertificateResponse;
import software.amazon.awssdk.services.iam.model.UploadSigningCertificateRequest;
import software.amazon.awssdk.services.iam.model.UploadSigningCertificateResponse;

/** Operations on the signing certificates of users. */
public final class SigningCertificates {
    private static final int LONGEST_BODY = 16_384;
    private static final int SHORTEST_ID = 24;

    private final Accounts accounts;

    SigningCertificates(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Gives a user a certificate. */
    public UploadSigningCertificateResponse uploadSigningCertificate(
            UploadSigningCertificateRequest request, Call call) {
        new Checks()
                .optionalName("userName", request.userName(), Checks.NAME)
                .required("certificateBody", request.certificateBody())
                .length("certificateBody", request.certificateBody(), 1, LONGEST_BODY)
                .done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            UserRow user = account.userOrCaller(request.userName(), call.caller());
            List<X509Certificate> given = Certificates.read(request.certificateBody());
            if (given.size() != 1) {
                throw new Refusal(
                        "MalformedCertificate", 400, "Certificate " + request.certificateBody() + " is malformed");
            }
            List<SigningCertificateRow> kept = account.signingCertificates().of(user.id());
            if (kept.stream().anyMatch(row -> Certificates.read(row.body()).equals(given))) {
                throw new Refusal("DuplicateCertificate", 409, "The certificate is already associated with the user.");
            }
            if (kept.size() >= Quotas.SIGNING_CERTIFICATES_PER_USER) {
                throw Refusals.quotaExceeded("CertificatesPerUser", Quotas.SIGNING_CERTIFICATES_PER_USER);
            }
            SigningCertificateRow row = new SigningCertificateRow(
                    UniqueIds.signingCertificate(), request.certificateBody(), true, call.now());
            account.signingCertificates().put(user.id(), row.id(), row);
            return UploadSigningCertificateResponse.builder()
                    .certificate(shape(user, row))
                    .build();
        });
    }

    /** Makes a certificate active or inactive. */
    public UpdateSigningCertificateResponse updateSigningCertificate(
            UpdateSigningCertificateRequest request, Call call) {
        check(request.userName(), request.certificateId())
                .status("status", request.statusAsString())
                .done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            UserRow user = account.userOrCaller(request.userName(), call.caller());
            SigningCertificateRow row = get(account, user, request.certificateId());
            account.signingCertificates()
                    .put(user.id(), row.id(), row.withActive(request.status() == StatusType.ACTIVE));
            return UpdateSigningCertificateResponse.builder().build();
        });
    }

    /** Deletes a certificate. */
    public DeleteSigningCertificateResponse deleteSigningCertificate(
            DeleteSigningCertificateRequest request, Call call) {
        check(request.userName(), request.certificateId()).done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            UserRow user = account.userOrCaller(request.userName(), call.caller());
            account.signingCertificates()
                    .remove(
                            user.id(),
                            get(account, user, request.certificateId()).id());
            return DeleteSigningCertificateResponse.builder().build();
        });
    }

    /** Lists the certificates of a user. */
    public ListSigningCertificatesResponse listSigningCertificates(ListSigningCertificatesRequest request, Call call) {
        new Checks()
                .optionalName("userName", request.userName(), Checks.NAME)
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        UserRow user = account.userOrCaller(request.userName(), call.caller());
        Page<SigningCertificateRow> page =
                Page.of(account.signingCertificates().of(user.id()), request.marker(), request.maxItems());
        return ListSigningCertificatesResponse.builder()
                .certificates(page.map(row -> shape(user, row)))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    private static Checks check(String userName, String id) {
        return new Checks()
                .optionalName("userName", userName, Checks.NAME)
                .word("certificateId", id, SHORTEST_ID, Checks.NAME);
    }

    private static SigningCertificateRow get(Account account, UserRow user, String id) {
        SigningCertificateRow row = account.signingCertificates().get(user.id(), id);
        if (row == null) {
            throw Refusals.cannotBeFound("The Certificate with id " + id);
        }
        return row;
    }

    private static SigningCertificate shape(UserRow user, SigningCertificateRow row) {
        return SigningCertificate.builder()
                .userName(user.name())
                .certificateId(row.id())
                .certificateBody(row.body())
                .status(row.active() ? StatusType.ACTIVE : StatusType.INACTIVE)
                .uploadDate(row.uploaded().truncatedTo(ChronoUnit.SECONDS))
                .build();
    }
}
