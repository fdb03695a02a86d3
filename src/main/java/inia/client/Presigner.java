package inia.client;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SelectedAuthScheme;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignerProperty;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Makes a URL of a request that was captured on its way to the signature. */
final class Presigner {
    private static final String SIGNATURE = "aws.auth#sigv4";
    private static final Duration LONGEST = Duration.ofDays(7);

    /** What the SDK adds for the sake of one sending. */
    private static final List<String> OWN = List.of(
            "content-length",
            "expect",
            "user-agent",
            "x-amz-te",
            "x-amz-sdk-checksum-algorithm",
            "x-amz-content-sha256");

    private Presigner() {}

    static void requireSensible(String operation, Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new NotSentException(operation
                    + " can be presigned for one second to seven days, but was to be for "
                    + duration.toSeconds()
                    + " s");
        }
    }

    /**
     * @param typed whether the caller chose a content type
     */
    static Presigned sign(String operation, Capture captured, Duration duration, boolean typed) {
        AwsCredentialsIdentity identity = identity(operation, captured);
        SelectedAuthScheme<?> scheme = captured.scheme();
        SdkHttpRequest request = unsigned(operation, captured, typed);
        SignRequest.Builder<AwsCredentialsIdentity> signing = SignRequest.builder(identity);
        scheme.authSchemeOption().forEachSignerProperty(new Copied(signing)::put);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        signing.request(request)
                .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, duration)
                .putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, false)
                .putProperty(AwsV4HttpSigner.CHECKSUM_ALGORITHM, null);
        if (captured.service().equals("s3")) {
            signing.putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false);
        }
        SdkHttpRequest signed = AwsV4HttpSigner.create().sign(signing.build()).request();
        Map<String, String> headers = new TreeMap<>();
        signed.forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase("host")) {
                headers.put(name, String.join(",", values));
            }
        });
        return new Presigned(signed.method().name(), signed.getUri(), headers, now.plus(duration));
    }

    /** Whose access key signs the request. */
    static AwsCredentialsIdentity identity(String operation, Capture captured) {
        SelectedAuthScheme<?> scheme = captured.scheme();
        if (scheme == null || !scheme.authSchemeOption().schemeId().equals(SIGNATURE)) {
            throw new NotSentException(operation + " is not signed in a way that a URL can hold (SigV4)");
        }
        if (!(scheme.identity().join() instanceof AwsCredentialsIdentity identity)) {
            throw new NotSentException(operation + " is not signed with an access key");
        }
        return identity;
    }

    /** What remains of a request when a URL must hold all of it. */
    private static SdkHttpRequest unsigned(String operation, Capture captured, boolean typed) {
        SdkHttpRequest request = captured.request();
        SdkHttpRequest.Builder left = request.toBuilder();
        for (String name : List.copyOf(request.headers().keySet())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (OWN.contains(lower) || lower.startsWith("amz-sdk-") || lower.equals("content-type") && !typed) {
                left.removeHeader(name);
            }
        }
        if (request.firstMatchingRawQueryParameter("Action").isPresent()) {
            // The query protocol: its parameters are a query, which a GET holds as well.
            return left.method(SdkHttpMethod.GET).build();
        }
        if (captured.hasOwnBody()) {
            throw new NotSentException(operation
                    + " sends its parameters in a body, which no URL holds. Presigned URLs are for operations whose"
                    + " parameters stand in the URL, such as get_object, put_object or those of IAM, STS and SNS.");
        }
        return left.build();
    }

    /** Passes each property on under its own type. */
    private record Copied(SignRequest.Builder<AwsCredentialsIdentity> signing) {
        <T> void put(SignerProperty<T> property, T value) {
            signing.putProperty(property, value);
        }
    }
}
