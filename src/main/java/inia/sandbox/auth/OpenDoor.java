package inia.sandbox.auth;

import inia.sandbox.call.Caller;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Parameters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets everyone in, whatever they sign: who comes with a key of the sandbox as its owner, who comes with twelve digits in
 * place of a key as the root of that account, everyone else as the root of the default one.
 */
public final class OpenDoor implements Authentication {
    static final String DEFAULT_REGION = "us-east-1";

    /** Stands for the access key of who has credentials in no form that is known. */
    private static final String UNREADABLE = "unreadable";

    private final AccessKeys keys;
    private final String defaultAccount;
    private final InstantSource clock;
    private final Consumer<String> opening;

    /**
     * @param keys knows the access keys
     * @param defaultAccount whose root everyone else is
     * @param clock the sandbox's time
     * @param opening makes an account, if it is not there
     */
    public OpenDoor(AccessKeys keys, String defaultAccount, InstantSource clock, Consumer<String> opening) {
        this.keys = keys;
        this.defaultAccount = defaultAccount;
        this.clock = clock;
        this.opening = opening;
    }

    @Override
    public Authenticated authenticate(
            HttpRequest http, Parameters query, String service, boolean mayBeAnonymous, Supplier<byte[]> body) {
        Credential claimed = Credentials.claimed(http, query);
        boolean named = claimed != null && claimed.hasPlausibleRegion();
        String region = named ? claimed.region() : DEFAULT_REGION;
        String id = claimed == null ? query.first("AWSAccessKeyId") : claimed.accessKeyId();
        HttpRequest unwrapped =
                service.equals("s3") ? S3Payload.of(http, query, true).unwrapped(http) : http;
        PresignedV2 presigned = service.equals("s3") ? PresignedV2.of(query) : null;
        if (presigned != null) {
            presigned.checkNamedHeaders(http, query);
        }
        boolean signed = id != null || !Claim.isMissing(http, query);
        Caller caller = caller(signed && id == null ? UNREADABLE : id, service, region);
        opening.accept(caller.account());
        return new Authenticated(caller, region, unwrapped);
    }

    @Override
    public Authenticated authenticate(PostedForm form, String bucket) {
        PostSignature signature = new PostSignature(form.fields());
        Caller caller = caller(signature.accessKeyId(), "s3", signature.region());
        opening.accept(caller.account());
        return new Authenticated(caller, signature.region(), form.asPut());
    }

    private Caller caller(String accessKeyId, String service, String region) {
        Optional<AccessKey> key = accessKeyId == null ? Optional.empty() : keys.find(accessKeyId);
        if (key.isPresent()) {
            Instant now = clock.instant();
            keys.used(accessKeyId, service, region, now);
            return key.get().caller();
        }
        boolean isAccount = accessKeyId != null && accessKeyId.matches("[0-9]{12}");
        String account = isAccount ? accessKeyId : defaultAccount;
        String root = "arn:aws:iam::" + account + ":root";
        return Caller.longTerm(account, root, account, accessKeyId, Caller.Kind.ROOT);
    }
}
