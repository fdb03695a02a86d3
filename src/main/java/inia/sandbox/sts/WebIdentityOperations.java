package inia.sandbox.sts;

import com.fasterxml.jackson.databind.JsonNode;
import inia.sandbox.auth.IdentityProviders;
import inia.sandbox.auth.IdentityProviders.WebProvider;
import inia.sandbox.auth.Issuers.Role;
import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityResponse;

/** The operation by which those who have a token of an OpenID Connect provider assume roles. */
public final class WebIdentityOperations {
    private static final String OPERATION = "AssumeRoleWithWebIdentity";
    /** The claims that trust policies can look at, as {@code <provider>:<claim>}. */
    private static final List<String> CLAIMS = List.of("sub", "amr", "email", "oaud");

    private static final String GITHUB = "token.actions.githubusercontent.com";
    private static final Set<String> CLAIMS_OF_GITHUB = Set.of(
            "actor",
            "actor_id",
            "environment",
            "enterprise_id",
            "job_workflow_ref",
            "ref",
            "repository",
            "repository_id",
            "workflow");

    private final Sessions sessions;
    private final AssumableRoles roles;
    private final IdentityProviders providers;
    private final VerificationKeys keys;
    private final TrustCheck trust;
    private final boolean open;

    WebIdentityOperations(
            Sessions sessions,
            AssumableRoles roles,
            IdentityProviders providers,
            VerificationKeys keys,
            TrustCheck trust,
            boolean open) {
        this.sessions = sessions;
        this.roles = roles;
        this.providers = providers;
        this.keys = keys;
        this.trust = trust;
        this.open = open;
    }

    /** Begins a session of a role whose trust policy lets the bearer of the token. */
    public AssumeRoleWithWebIdentityResponse assumeRoleWithWebIdentity(
            AssumeRoleWithWebIdentityRequest request, Call call) {
        SessionPolicies policies = SessionPolicies.of(request.policy(), request.policyArns());
        check(request, policies);
        Role role = roles.find(request.roleArn()).orElseThrow(WebIdentityOperations::notAllowed);
        policies.refuseMalformed();
        WebToken token = open ? readIfOne(request.webIdentityToken()) : WebToken.read(request.webIdentityToken());
        WebProvider provider = open ? anyProvider(token, role) : verified(token, role, call.now());
        FederatedRole assumed = new FederatedRole(
                OPERATION,
                role,
                provider.arn(),
                token.text("sub"),
                request.roleSessionName(),
                tags(token),
                token.text("https://aws.amazon.com/source_identity"),
                conditionKeys(token));
        if (!open) {
            assumed.check(trust, call);
        }
        RoleSession.Begun begun = assumed.begin(request.durationSeconds(), policies, sessions, call);
        return AssumeRoleWithWebIdentityResponse.builder()
                .credentials(begun.credentials())
                .assumedRoleUser(begun.user())
                .packedPolicySize(begun.packedPolicySize())
                .subjectFromWebIdentityToken(token.text("sub"))
                .audience(audience(token))
                .provider(provider.arn())
                .sourceIdentity(assumed.sourceIdentity())
                .build();
    }

    private static void check(AssumeRoleWithWebIdentityRequest request, SessionPolicies policies) {
        Constraints constraints = new Constraints()
                .roleArn(request.roleArn())
                .sessionName(request.roleSessionName())
                .required("webIdentityToken", request.webIdentityToken())
                .length("webIdentityToken", request.webIdentityToken(), 4, 20_000)
                .length("providerId", request.providerId(), 4, 2048)
                .between("durationSeconds", request.durationSeconds(), RoleSession.SHORTEST, RoleSession.LONGEST);
        policies.check(constraints);
        constraints.done();
    }

    /** Where everything is allowed, any text is a token; one that says nothing, if it says nothing. */
    private static WebToken readIfOne(String text) {
        try {
            return WebToken.read(text);
        } catch (Refusal none) {
            return WebToken.read("e30.e30.");
        }
    }

    private WebProvider anyProvider(WebToken token, Role role) {
        return providers
                .web(role.account(), token.provider())
                .orElse(new WebProvider(
                        "arn:aws:iam::" + role.account() + ":oidc-provider/" + token.provider(), List.of()));
    }

    private WebProvider verified(WebToken token, Role role, Instant now) {
        WebProvider provider = providers
                .web(role.account(), token.provider())
                .orElseThrow(() -> WebToken.invalid(
                        "No OpenIDConnect provider found in your account for https://" + token.provider()));
        boolean right = keys.verify(token)
                .orElseThrow(() -> WebToken.invalid("Couldn't retrieve verification key from your identity provider, "
                        + " please reference AssumeRoleWithWebIdentity documentation for requirements"));
        if (!right) {
            throw WebToken.invalid("The token's signature is not that of its issuer's key.");
        }
        checkTimes(token, now);
        if (token.text("sub") == null) {
            throw WebToken.invalid("Missing a required claim: sub");
        }
        if (token.texts("aud").stream().noneMatch(provider.clientIds()::contains)
                && !provider.clientIds().contains(String.valueOf(token.text("azp")))) {
            throw WebToken.invalid("Incorrect token audience");
        }
        return provider;
    }

    private static void checkTimes(WebToken token, Instant now) {
        Instant expires = token.time("exp");
        if (expires == null || token.time("iat") == null) {
            throw WebToken.invalid("Missing a required claim: " + (expires == null ? "exp" : "iat"));
        }
        if (!now.isBefore(expires)) {
            throw new Refusal(
                    "ExpiredTokenException",
                    400,
                    "Token expired: current date/time " + now.getEpochSecond()
                            + " must be before the expiration date/time " + expires.getEpochSecond());
        }
        Instant begins = token.time("nbf");
        if (begins != null && now.isBefore(begins)) {
            throw WebToken.invalid("The token must not be used before " + begins.getEpochSecond());
        }
    }

    /** What AWS takes for the audience: who asked for the token, if it says so, else whom it is for. */
    private static String audience(WebToken token) {
        List<String> audiences = token.texts("aud");
        return token.text("azp") != null ? token.text("azp") : audiences.isEmpty() ? null : audiences.get(0);
    }

    private static Map<String, String> conditionKeys(WebToken token) {
        Map<String, String> told = new HashMap<>();
        String issuer = token.provider();
        if (audience(token) != null) {
            told.put(issuer + ":aud", audience(token));
        }
        token.claims().fieldNames().forEachRemaining(claim -> {
            boolean known = CLAIMS.contains(claim) || issuer.equals(GITHUB) && CLAIMS_OF_GITHUB.contains(claim);
            List<String> values = known ? token.texts(claim) : List.of();
            if (!values.isEmpty()) {
                told.put(issuer + ":" + claim, values.get(0));
            }
        });
        return told;
    }

    private static SessionTags tags(WebToken token) {
        JsonNode told = token.claims().path("https://aws.amazon.com/tags");
        Map<String, String> tags = new TreeMap<>();
        told.path("principal_tags").fields().forEachRemaining(tag -> {
            JsonNode value = tag.getValue().isArray() ? tag.getValue().path(0) : tag.getValue();
            tags.put(tag.getKey(), value.asText());
        });
        List<String> transitive = new java.util.ArrayList<>();
        told.path("transitive_tag_keys").forEach(key -> transitive.add(key.asText()));
        return SessionTags.of(tags, transitive, null);
    }

    private static Refusal notAllowed() {
        return new Refusal("AccessDenied", 403, "Not authorized to perform sts:" + OPERATION);
    }
}
