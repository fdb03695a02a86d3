package inia.sandbox.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityResponse;
import software.amazon.awssdk.services.sts.model.StsException;

/** Roles assumed with tokens of OpenID Connect providers: the sandbox's own issuer, and whom it stands for. */
class WebIdentityTest {
    private static final String OWN = "127.0.0.1/_sandbox/oidc";
    private static final String GITHUB = "token.actions.githubusercontent.com";
    private static final String DEPLOY = "arn:aws:iam::123456789012:role/deploy";

    private static StsSandbox sandbox;
    private static StsClient anybody;

    @BeforeAll
    static void open() {
        sandbox = new StsSandbox();
        anybody = StsClient.builder()
                .endpointOverride(sandbox.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
        IamClient iam = sandbox.iam(sandbox.root());
        iam.createOpenIDConnectProvider(
                provider -> provider.url("https://" + OWN).clientIDList("lab"));
        iam.createOpenIDConnectProvider(
                provider -> provider.url("https://" + GITHUB).clientIDList("sts.amazonaws.com"));
        sandbox.role("deploy", trust(OWN, "sts:AssumeRoleWithWebIdentity", "\"" + OWN + ":sub\":\"learner\""));
        sandbox.role(
                "pipeline",
                trust(
                        GITHUB,
                        "sts:AssumeRoleWithWebIdentity",
                        "\"" + GITHUB + ":sub\":\"repo:octo/boto:*\",\"" + GITHUB + ":aud\":\"sts.amazonaws.com\""));
        sandbox.role("tagged", trust(OWN, "sts:*", "\"aws:RequestTag/team\":\"blue\""));
    }

    @AfterAll
    static void close() {
        anybody.close();
        sandbox.close();
    }

    private static String trust(String provider, String action, String condition) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
                + "\"arn:aws:iam::123456789012:oidc-provider/" + provider + "\"},\"Action\":\"" + action
                + "\",\"Condition\":{\"StringLike\":{" + condition + "}}}}";
    }

    private static String token(String query, String body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) sandbox.endpoint()
                .resolve("/_sandbox/oidc/token?" + query)
                .toURL()
                .openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static AssumeRoleWithWebIdentityResponse assume(String role, String token) {
        return anybody.assumeRoleWithWebIdentity(
                request -> request.roleArn(role).roleSessionName("ci").webIdentityToken(token));
    }

    @Test
    void takesATokenOfTheSandboxsOwnIssuer() throws IOException {
        AssumeRoleWithWebIdentityResponse assumed = assume(DEPLOY, token("aud=lab", ""));

        assertThat(assumed.subjectFromWebIdentityToken()).isEqualTo("learner");
        assertThat(assumed.audience()).isEqualTo("lab");
        assertThat(assumed.provider()).isEqualTo("arn:aws:iam::123456789012:oidc-provider/" + OWN);
        assertThat(sandbox.sts(StsSandbox.keys(assumed.credentials()))
                        .getCallerIdentity()
                        .arn())
                .isEqualTo("arn:aws:sts::123456789012:assumed-role/deploy/ci");
    }

    @Test
    void standsForOtherIssuers() throws IOException {
        String claims = "{\"iss\":\"https://" + GITHUB + "\",\"sub\":\"repo:octo/boto:ref:refs/heads/main\"}";
        AssumeRoleWithWebIdentityResponse assumed =
                assume("arn:aws:iam::123456789012:role/pipeline", token("", claims));
        assertThat(assumed.assumedRoleUser().arn()).endsWith("assumed-role/pipeline/ci");
        assertThatThrownBy(() ->
                        assume("arn:aws:iam::123456789012:role/pipeline", token("", claims.replace("octo", "other"))))
                .hasMessageContaining("Not authorized to perform sts:AssumeRoleWithWebIdentity");
    }

    @Test
    void takesTagsFromTheToken() throws IOException {
        String tags = "{\"aud\":\"lab\",\"https://aws.amazon.com/tags\":{\"principal_tags\":{\"team\":[\"%s\"]},"
                + "\"transitive_tag_keys\":[\"team\"]}}";
        assume("arn:aws:iam::123456789012:role/tagged", token("", String.format(tags, "blue")));
        assertThatThrownBy(() -> assume("arn:aws:iam::123456789012:role/tagged", token("", String.format(tags, "red"))))
                .hasMessageContaining("Not authorized to perform sts:AssumeRoleWithWebIdentity");
        // Who may assume the role may not tag its sessions for that.
        assertThatThrownBy(() -> assume(DEPLOY, token("", String.format(tags, "blue"))))
                .hasMessageContaining("Not authorized to perform sts:TagSession");
    }

    /** The table's rows of AssumeRoleWithWebIdentity: what a trust policy allows, what the token tells, and what is missing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sts:AssumeRoleWithWebIdentity |             | ",
                "sts:TagSession                |             | sts:AssumeRoleWithWebIdentity",
                "sts:AssumeRoleWithWebIdentity | tags        | sts:TagSession",
                "sts:AssumeRoleWithWebIdentity | source      | sts:SetSourceIdentity",
                "sts:AssumeRoleWithWebIdentity | tags source | sts:TagSession sts:SetSourceIdentity",
                "sts:*                         | tags source | ",
            })
    void asksTheTrustPolicyForEveryPermissionAndTellsAllThatAreMissing(String allowed, String told, String missing)
            throws IOException {
        String role = "rows-" + allowed.hashCode() + "-" + String.valueOf(told).hashCode();
        String arn = sandbox.role(role, trust(OWN, allowed, "\"" + OWN + ":sub\":\"learner\""));
        StringBuilder claims = new StringBuilder("{\"aud\":\"lab\"");
        if (told != null && told.contains("tags")) {
            claims.append(",\"https://aws.amazon.com/tags\":{\"principal_tags\":{\"team\":[\"blue\"]}}");
        }
        if (told != null && told.contains("source")) {
            claims.append(",\"https://aws.amazon.com/source_identity\":\"dora\"");
        }
        String token = token("", claims.append('}').toString());
        String requestId;
        try {
            requestId = assume(arn, token).responseMetadata().requestId();
            assertThat(missing).isNull();
        } catch (StsException refused) {
            requestId = refused.requestId();
            assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo("Not authorized to perform " + missing.split(" ")[0]);
        }
        List<String> refused = new ArrayList<>();
        for (JsonNode permission : new ObjectMapper()
                .readTree(sandbox.endpoint()
                        .resolve("/_sandbox/decisions/" + requestId)
                        .toURL())
                .path("permissions")) {
            if (!permission.path("outcome").asText().equals("ALLOWED")) {
                assertThat(permission.path("layer").asText()).isEqualTo("role trust policy");
                refused.add(permission.path("action").asText());
            }
        }
        assertThat(refused).containsExactly(missing == null ? new String[0] : missing.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "sub=other&aud=lab,AccessDenied 403,Not authorized to perform sts:AssumeRoleWithWebIdentity",
        "aud=elsewhere,InvalidIdentityToken 400,Incorrect token audience",
        "aud=lab&iss=https://example.com,InvalidIdentityToken 400,No OpenIDConnect provider found in your account for"
                + " https://example.com",
        "aud=lab&exp=1000000000,ExpiredTokenException 400,Token expired: current date/time",
        "aud=lab&nbf=99000000000,InvalidIdentityToken 400,must not be used before",
    })
    void refusesTokensThatAreNotForTheRole(String claims, String error, String message) throws IOException {
        assertRefused(token(claims, ""), error, message);
    }

    private static void assertRefused(String token, String error, String message) {
        assertThatThrownBy(() -> assume(DEPLOY, token)).isInstanceOfSatisfying(StsException.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode() + " " + refusal.statusCode())
                    .isEqualTo(error);
            assertThat(refusal.awsErrorDetails().errorMessage()).contains(message);
        });
    }

    @Test
    void refusesWhatIsNoTokenOrNotSignedRightly() throws IOException {
        String token = token("aud=lab", "");
        String[] parts = token.split("\\.");
        String other = token("aud=lab&sub=root", "").split("\\.")[1];
        String none = "eyJhbGciOiJub25lIn0";
        String invalid = "InvalidIdentityToken 400";
        assertRefused("????", invalid, "not a valid JWT");
        assertRefused("a.b.c", invalid, "not a valid JWT");
        assertRefused(parts[0] + "." + parts[1], invalid, "not a valid JWT");
        assertRefused("[".repeat(9000) + ".e30.", invalid, "not a valid JWT");
        assertRefused(parts[0] + "." + other + "." + parts[2], invalid, "signature");
        assertRefused(parts[0] + "." + parts[1] + ".", invalid, "signature");
        assertRefused(none + "." + parts[1] + ".", invalid, "signature");
        // Somebody else's key: nobody on this machine answers for it.
        assertRefused(
                Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString("{\"alg\":\"RS256\",\"kid\":\"x\"}".getBytes(StandardCharsets.UTF_8))
                        + "." + parts[1] + "." + parts[2],
                invalid,
                "Couldn't retrieve verification key");
    }

    @Test
    void describesTheIssuer() throws IOException {
        assertThat(get("/.well-known/openid-configuration"))
                .contains("\"issuer\":\"" + sandbox.endpoint() + "/_sandbox/oidc\"", "/_sandbox/oidc/keys");
        assertThat(get("/keys")).contains("\"kty\":\"RSA\"", "\"alg\":\"RS256\"", "\"e\":\"AQAB\"");
    }

    private static String get(String path) throws IOException {
        return new String(
                sandbox.endpoint()
                        .resolve("/_sandbox/oidc" + path)
                        .toURL()
                        .openStream()
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
