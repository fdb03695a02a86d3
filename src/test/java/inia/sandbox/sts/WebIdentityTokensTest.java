package inia.sandbox.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.FeatureDisabledException;
import software.amazon.awssdk.services.iam.model.FeatureEnabledException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.OutboundWebIdentityFederationDisabledException;
import software.amazon.awssdk.services.sts.model.SessionDurationEscalationException;
import software.amazon.awssdk.services.sts.model.StsException;

/** Tokens of an account's own issuer, and what they are good for: here, to come back by them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebIdentityTokensTest {
    private final StsSandbox sandbox = new StsSandbox();
    private final IamClient iam = sandbox.iam(sandbox.root());
    private final StsClient sts = sandbox.sts(sandbox.admin());

    @AfterAll
    void close() {
        sandbox.close();
    }

    private String enabled() {
        try {
            iam.getOutboundWebIdentityFederationInfo(get -> {});
        } catch (FeatureDisabledException disabled) {
            iam.enableOutboundWebIdentityFederation(enable -> {});
        }
        return iam.getOutboundWebIdentityFederationInfo(get -> {}).issuerIdentifier();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "ES384"})
    void givesATokenThatTheAccountsIssuerVouchesFor(String algorithm) throws IOException {
        String issuer = enabled();
        String token = sts.getWebIdentityToken(
                        get -> get.audience("lab").signingAlgorithm(algorithm).durationSeconds(600))
                .webIdentityToken();
        String[] parts = token.split("\\.");
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.path("iss").asText()).isEqualTo(issuer).endsWith("/123456789012");
        assertThat(claims.path("sub").asText()).isEqualTo("arn:aws:iam::123456789012:user/admin");
        assertThat(claims.path("aud").asText()).isEqualTo("lab");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(600);
        assertThat(claims.path("https://sts.amazonaws.com/").path("aws_account").asText())
                .isEqualTo("123456789012");

        String provider = issuer.replaceFirst("http://", "").replaceFirst(":[0-9]+/", "/");
        String name = "outside-" + algorithm.toLowerCase(java.util.Locale.ROOT);
        if (iam.listOpenIDConnectProviders().openIDConnectProviderList().isEmpty()) {
            iam.createOpenIDConnectProvider(
                    create -> create.url("https://" + provider).clientIDList("lab"));
        }
        String role = sandbox.role(
                name,
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
                        + "\"arn:aws:iam::123456789012:oidc-provider/" + provider
                        + "\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{\"StringEquals\":{\""
                        + provider + ":sub\":\"arn:aws:iam::123456789012:user/admin\"}}}}");
        assertThat(sts.assumeRoleWithWebIdentity(assume ->
                                assume.roleArn(role).roleSessionName("back").webIdentityToken(token))
                        .assumedRoleUser()
                        .arn())
                .endsWith(name + "/back");
        String changed = parts[0] + "." + parts[1] + "." + parts[2].substring(4) + parts[2].substring(0, 4);
        assertThatThrownBy(() -> sts.assumeRoleWithWebIdentity(
                        assume -> assume.roleArn(role).roleSessionName("back").webIdentityToken(changed)))
                .isInstanceOf(StsException.class);
    }

    @Test
    void givesNoneWhereTheAccountDoesNotLetItOrLongerThanTheSession() {
        StsClient other = sandbox.sts(StsSandbox.keys(sandbox.sandbox().account("222233334444")));
        assertThatThrownBy(() ->
                        other.getWebIdentityToken(get -> get.audience("lab").signingAlgorithm("RS256")))
                .isInstanceOf(OutboundWebIdentityFederationDisabledException.class);
        enabled();
        assertThatThrownBy(() -> iam.enableOutboundWebIdentityFederation(enable -> {}))
                .isInstanceOf(FeatureEnabledException.class);
        assertThatThrownBy(
                        () -> sts.getWebIdentityToken(get -> get.audience("lab").signingAlgorithm("none")))
                .hasMessageContaining("'signingAlgorithm' failed to satisfy constraint");
        StsClient brief = sandbox.sts(StsSandbox.keys(
                sts.getSessionToken(get -> get.durationSeconds(900)).credentials()));
        assertThatThrownBy(() -> brief.getWebIdentityToken(
                        get -> get.audience("lab").signingAlgorithm("RS256").durationSeconds(3600)))
                .isInstanceOf(SessionDurationEscalationException.class);
        iam.disableOutboundWebIdentityFederation(disable -> {});
        assertThatThrownBy(() -> iam.disableOutboundWebIdentityFederation(disable -> {}))
                .isInstanceOf(FeatureDisabledException.class);
        assertThatThrownBy(
                        () -> sts.getWebIdentityToken(get -> get.audience("lab").signingAlgorithm("RS256")))
                .isInstanceOf(OutboundWebIdentityFederationDisabledException.class);
    }

    @Test
    void lendsNoSessionsForAnOrganizationOrAPartner() {
        assertThatThrownBy(() -> sts.assumeRoot(assume -> assume.targetPrincipal("222233334444")
                        .taskPolicyArn(
                                policy -> policy.arn("arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"))))
                .hasMessageContaining("is not authorized to perform: sts:AssumeRoot on resource:"
                        + " arn:aws:iam::222233334444:root");
        assertThatThrownBy(() -> sts.getDelegatedAccessToken(get -> get.tradeInToken("token")))
                .hasMessageContaining("The trade-in token provided in the request has expired");
    }
}
