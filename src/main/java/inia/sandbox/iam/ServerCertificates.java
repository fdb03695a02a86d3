package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.iam.model.DeleteServerCertificateRequest;
import software.amazon.awssdk.services.iam.model.DeleteServerCertificateResponse;
import software.amazon.awssdk.services.iam.model.GetServerCertificateRequest;
import software.amazon.awssdk.services.iam.model.GetServerCertificateResponse;
import software.amazon.awssdk.services.iam.model.ListServerCertificatesRequest;
import software.amazon.awssdk.services.iam.model.ListServerCertificatesResponse;
import software.amazon.awssdk.services.iam.model.ServerCertificate;
import software.amazon.awssdk.services.iam.model.ServerCertificateMetadata;
import software.amazon.awssdk.services.iam.model.UpdateServerCertificateRequest;
import software.amazon.awssdk.services.iam.model.UpdateServerCertificateResponse;
import software.amazon.awssdk.services.iam.model.UploadServerCertificateRequest;
import software.amazon.awssdk.services.iam.model.UploadServerCertificateResponse;

/** Operations on server certificates. */
public final class ServerCertificates {
    private static final String FIELD = "serverCertificateName";
    private static final int LONGEST_BODY = 16_384;
    private static final int LONGEST_CHAIN = 2_097_152;
    /** How long a certificate serves that is none, where such are taken. */
    private static final Duration MADE_UP = Duration.ofDays(365);

    private final Accounts accounts;

    ServerCertificates(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Keeps a certificate that its private key and chain, if it has one, belong to. */
    public UploadServerCertificateResponse uploadServerCertificate(UploadServerCertificateRequest request, Call call) {
        Checks checks = new Checks()
                .name(FIELD, request.serverCertificateName(), Checks.NAME)
                .path("path", request.path())
                .required("certificateBody", request.certificateBody())
                .length("certificateBody", request.certificateBody(), 1, LONGEST_BODY)
                .required("privateKey", request.privateKey())
                .length("privateKey", request.privateKey(), 1, LONGEST_BODY)
                .length("certificateChain", request.certificateChain(), 1, LONGEST_CHAIN);
        TagChecks.check(request.tags(), checks);
        checks.done();
        Instant expires =
                accounts.open() && Certificates.read(request.certificateBody()).isEmpty()
                        ? call.now().truncatedTo(ChronoUnit.SECONDS).plus(MADE_UP)
                        : expires(request);
        Account account = accounts.of(call);
        ServerCertificateRow row = new ServerCertificateRow(
                request.serverCertificateName(),
                request.path() == null ? "/" : request.path(),
                UniqueIds.serverCertificate(account.id()),
                Users.seconds(call),
                expires,
                request.certificateBody(),
                request.certificateChain(),
                TagChecks.merge(Map.of(), request.tags()));
        accounts.change(() -> {
            refuseTaken(account, row.name());
            if (account.serverCertificates().size() >= Quotas.SERVER_CERTIFICATES) {
                throw Refusals.quotaExceeded("ServerCertificatesPerAccount", Quotas.SERVER_CERTIFICATES);
            }
            account.serverCertificates().add(row);
        });
        UploadServerCertificateResponse.Builder response =
                UploadServerCertificateResponse.builder().serverCertificateMetadata(metadata(account, row));
        return row.tags().isEmpty()
                ? response.build()
                : response.tags(Shapes.tags(row.tags())).build();
    }

    private static Instant expires(UploadServerCertificateRequest request) {
        X509Certificate certificate = ofOnePair(request.certificateBody(), request.privateKey());
        refuseOtherChain(certificate, request.certificateChain());
        return certificate.getNotAfter().toInstant();
    }

    private static X509Certificate ofOnePair(String body, String key) {
        List<X509Certificate> certificates = Certificates.read(body);
        if (certificates.size() != 1) {
            throw new Refusal(
                    "MalformedCertificate",
                    400,
                    "Unable to parse certificate. Please ensure the certificate is in PEM format.");
        }
        PrivateKey privateKey = Certificates.privateKey(key, certificates.get(0));
        if (privateKey == null) {
            throw new Refusal(
                    "MalformedCertificate",
                    400,
                    "Unable to parse private key. Please ensure the private key is in PEM format and not encrypted.");
        }
        if (!Certificates.belong(privateKey, certificates.get(0))) {
            throw new Refusal("KeyPairMismatch", 400, "Public key in certificate and private key do not match.");
        }
        return certificates.get(0);
    }

    private static void refuseOtherChain(X509Certificate certificate, String chain) {
        if (chain != null && !Certificates.isChain(certificate, Certificates.read(chain))) {
            throw new Refusal(
                    "MalformedCertificate",
                    400,
                    "Unable to validate certificate chain. The certificate chain must start with the immediate signing"
                            + " certificate, followed by any intermediaries in order.");
        }
    }

    private static void refuseTaken(Account account, String name) {
        if (account.serverCertificates().find(name) != null) {
            throw Refusals.alreadyExists("The Server Certificate with name " + name);
        }
    }

    static ServerCertificateRow get(Account account, String name) {
        ServerCertificateRow certificate = account.serverCertificates().find(name);
        if (certificate == null) {
            throw Refusals.cannotBeFound("The Server Certificate with name " + name);
        }
        return certificate;
    }

    private static ServerCertificateMetadata metadata(Account account, ServerCertificateRow row) {
        return ServerCertificateMetadata.builder()
                .path(row.path())
                .serverCertificateName(row.name())
                .serverCertificateId(row.id())
                .arn(Arns.of(account.id(), "server-certificate", row))
                .uploadDate(row.created())
                .expiration(row.expires())
                .build();
    }

    /** Shows a certificate. */
    public GetServerCertificateResponse getServerCertificate(GetServerCertificateRequest request, Call call) {
        new Checks().name(FIELD, request.serverCertificateName(), Checks.NAME).done();
        Account account = accounts.of(call);
        ServerCertificateRow row = get(account, request.serverCertificateName());
        ServerCertificate.Builder shape = ServerCertificate.builder()
                .serverCertificateMetadata(metadata(account, row))
                .certificateBody(row.body())
                .certificateChain(row.chain());
        if (!row.tags().isEmpty()) {
            shape.tags(Shapes.tags(row.tags()));
        }
        return GetServerCertificateResponse.builder()
                .serverCertificate(shape.build())
                .build();
    }

    /** Lists certificates, in the order of their names. */
    public ListServerCertificatesResponse listServerCertificates(ListServerCertificatesRequest request, Call call) {
        new Checks()
                .pathPrefix(request.pathPrefix())
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        Page<ServerCertificateRow> page =
                account.serverCertificates().page(request.pathPrefix(), request.marker(), request.maxItems());
        return ListServerCertificatesResponse.builder()
                .serverCertificateMetadataList(page.map(row -> metadata(account, row)))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Changes a certificate's name or path. */
    public UpdateServerCertificateResponse updateServerCertificate(UpdateServerCertificateRequest request, Call call) {
        new Checks()
                .name(FIELD, request.serverCertificateName(), Checks.NAME)
                .optionalName("newServerCertificateName", request.newServerCertificateName(), Checks.NAME)
                .path("newPath", request.newPath())
                .done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            ServerCertificateRow before = get(account, request.serverCertificateName());
            ServerCertificateRow after = before.withName(
                    request.newServerCertificateName() == null ? before.name() : request.newServerCertificateName(),
                    request.newPath() == null ? before.path() : request.newPath());
            if (!before.name().equalsIgnoreCase(after.name())) {
                refuseTaken(account, after.name());
            }
            account.serverCertificates().rename(before, after);
            return UpdateServerCertificateResponse.builder().build();
        });
    }

    /** Deletes a certificate. */
    public DeleteServerCertificateResponse deleteServerCertificate(DeleteServerCertificateRequest request, Call call) {
        new Checks().name(FIELD, request.serverCertificateName(), Checks.NAME).done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            account.serverCertificates().remove(get(account, request.serverCertificateName()));
            return DeleteServerCertificateResponse.builder().build();
        });
    }
}
