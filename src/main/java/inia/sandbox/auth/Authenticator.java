package inia.sandbox.auth;

import inia.sandbox.call.Caller;
import inia.sandbox.call.Refusal;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Parameters;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Finds out who signed a request, and refuses those that nobody signed rightly. */
public final class Authenticator implements Authentication {
    /** How far a signature's time may be from the sandbox's. */
    static final Duration SKEW = Duration.ofMinutes(15);

    private static final Wording COMMON = new CommonWording();
    private static final Wording S3 = new S3Wording();

    private final AccessKeys keys;
    private final InstantSource clock;
    private final ClientTimes times;
    private final SignersTimes signersTimes;
    private final SigningKey signingKeys = new SigningKey();

    /**
     * @param keys knows the access keys
     * @param clock the sandbox's time
     * @param times what clients' clocks show at which of the sandbox's times
     */
    public Authenticator(AccessKeys keys, InstantSource clock, ClientTimes times) {
        this.keys = keys;
        this.clock = clock;
        this.times = times;
        this.signersTimes = new SignersTimes(clock, times);
    }

    @Override
    public Authenticated authenticate(
            HttpRequest http, Parameters query, String service, boolean mayBeAnonymous, Supplier<byte[]> body) {
        boolean s3 = service.equals("s3");
        Wording wording = s3 ? S3 : COMMON;
        if (mayBeAnonymous && Claim.isMissing(http, query)) {
            HttpRequest unwrapped = s3 ? S3Payload.of(http, query, true).unwrapped(http) : http;
            return new Authenticated(Caller.anonymous(), OpenDoor.DEFAULT_REGION, unwrapped);
        }
        PresignedV2 second = s3 ? PresignedV2.of(query) : null;
        if (second != null) {
            return bySecondVersion(second, http, query);
        }
        Claim claim = new ClaimReader(wording).read(http, query);
        AccessKey key = key(claim.credential().accessKeyId(), claim.token(), wording);
        if (service.equals("iam") && !mayCallIam(key.caller())) {
            throw wording.unknownKey(key.accessKeyId());
        }
        checkScope(claim, service, wording);
        checkTime(claim, wording);
        checkHeaders(claim, http, s3, wording);
        S3Payload payload = s3 ? S3Payload.of(http, query, claim.presigned()) : null;
        String payloadHash = s3 ? payload.declared() : Digests.sha256(body.get());
        byte[] signingKey = signingKeys.of(key.secretAccessKey(), claim.credential());
        List<String> paths = s3 ? CanonicalRequest.s3Paths(http.path()) : List.of(CanonicalRequest.path(http.path()));
        Refusal mismatch = null;
        for (String path : paths) {
            String canonical = CanonicalRequest.of(http, query, claim, payloadHash, path);
            mismatch = mismatch(claim, canonical, signingKey, wording);
            if (mismatch == null) {
                break;
            }
        }
        if (mismatch != null) {
            throw mismatch;
        }
        keys.used(key.accessKeyId(), service, claim.credential().region(), clock.instant());
        HttpRequest checked = s3 ? payload.checked(http, signingKey, claim) : http;
        return new Authenticated(key.caller(), claim.credential().region(), checked);
    }

    @Override
    public Authenticated authenticate(PostedForm form, String bucket) {
        PostSignature signature = new PostSignature(form.fields());
        HttpRequest put = form.asPut();
        if (!signature.isThere()) {
            return new Authenticated(Caller.anonymous(), OpenDoor.DEFAULT_REGION, put);
        }
        String id = signature.accessKeyId();
        if (id == null) {
            throw new Refusal(
                            "InvalidArgument",
                            400,
                            "Bucket POST must contain a field named 'AWSAccessKeyId'.  If it is"
                                    + " specified, please check the order of the fields.")
                    .with("ArgumentName", "AWSAccessKeyId");
        }
        AccessKey key = key(id, signature.token(), S3);
        signature.check(key.secretAccessKey(), signingKeys);
        PostPolicy policy = PostPolicy.read(form.fields().get("policy"));
        policy.check(form, bucket, signersTimes.now(form.fields().get("policy"), signature.signed()));
        keys.used(key.accessKeyId(), "s3", signature.region(), clock.instant());
        return new Authenticated(key.caller(), signature.region(), put.with(put.headers(), policy.limited(put.body())));
    }

    private static Refusal mismatch(Claim claim, String canonical, byte[] signingKey, Wording wording) {
        String toSign = StringToSign.of(claim, canonical);
        boolean same = Digests.same(Digests.hex(Digests.hmac(signingKey, toSign)), claim.signature());
        return same ? null : wording.mismatch(claim, canonical, toSign);
    }

    private Authenticated bySecondVersion(PresignedV2 signature, HttpRequest http, Parameters query) {
        AccessKey key = key(signature.accessKeyId(), signature.token(http, query), S3);
        Instant now = clock.instant();
        signature.check(http, query, key.secretAccessKey(), signersTimes.now(signature.signature(), null));
        keys.used(key.accessKeyId(), "s3", OpenDoor.DEFAULT_REGION, now);
        return new Authenticated(key.caller(), OpenDoor.DEFAULT_REGION, http);
    }

    private AccessKey key(String id, String token, Wording wording) {
        AccessKey key = keys.find(id).filter(AccessKey::active).orElseThrow(() -> wording.unknownKey(id));
        if (token == null && key.token() != null) {
            throw wording.unknownKey(id);
        }
        if (!key.hasToken(token)) {
            throw wording.wrongToken(token);
        }
        if (key.hasExpired(clock.instant())) {
            throw wording.expiredToken(token);
        }
        return key;
    }

    /** IAM lets in no federated users, and users' own sessions only if an MFA device vouched for them. */
    private static boolean mayCallIam(Caller caller) {
        return switch (caller.kind()) {
            case FEDERATED_USER -> false;
            case ROOT, USER -> caller.session() == null || caller.session().mfaTime() != null;
            default -> true;
        };
    }

    private static void checkScope(Claim claim, String service, Wording wording) {
        Credential credential = claim.credential();
        boolean sameDay = claim.timestamp().startsWith(credential.date() + "T");
        if (!sameDay || !credential.service().equals(service) || !credential.hasPlausibleRegion()) {
            throw wording.wrongScope(claim, service);
        }
    }

    private void checkTime(Claim claim, Wording wording) {
        Instant now = clock.instant();
        Instant told = Dates.parse(claim.timestamp());
        // What was signed to last counts from as early as it may have been; what was signed for now, as late.
        Instant signed = claim.expires() == null ? times.latest(told) : times.earliest(told);
        boolean tooEarly = signed.isAfter(now.plus(SKEW)) && told.isAfter(now.plus(SKEW));
        boolean tooLate = signed.isBefore(now.minus(SKEW)) && claim.expires() == null;
        if (tooEarly || tooLate) {
            throw wording.skewed(claim, signed, now);
        }
        if (claim.expires() != null && now.isAfter(signed.plusSeconds(claim.expires()))) {
            throw wording.expired(claim, signed.plusSeconds(claim.expires()), now);
        }
    }

    private static void checkHeaders(Claim claim, HttpRequest http, boolean s3, Wording wording) {
        if (!claim.signedHeaders().contains("host")) {
            throw wording.headerNotSigned("Host");
        }
        if (s3) {
            for (String name : http.headers().names()) {
                String lower = name.toLowerCase(Locale.ROOT);
                if (lower.startsWith("x-amz-") && !claim.signedHeaders().contains(lower)) {
                    throw wording.headerNotSigned(lower);
                }
            }
        }
    }
}
