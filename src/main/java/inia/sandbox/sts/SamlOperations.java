package inia.sandbox.sts;

import inia.sandbox.auth.IdentityProviders;
import inia.sandbox.auth.Issuers.Role;
import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithSamlRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithSamlResponse;

/** The operation by which those for whom a SAML provider vouches assume roles. */
public final class SamlOperations {
    private static final String OPERATION = "AssumeRoleWithSAML";

    private final Sessions sessions;
    private final AssumableRoles roles;
    private final IdentityProviders providers;
    private final TrustCheck trust;
    private final boolean open;

    SamlOperations(
            Sessions sessions, AssumableRoles roles, IdentityProviders providers, TrustCheck trust, boolean open) {
        this.sessions = sessions;
        this.roles = roles;
        this.providers = providers;
        this.trust = trust;
        this.open = open;
    }

    /** Begins a session of a role that the assertion names and whose trust policy lets its subject. */
    public AssumeRoleWithSamlResponse assumeRoleWithSaml(AssumeRoleWithSamlRequest request, Call call) {
        SessionPolicies policies = SessionPolicies.of(request.policy(), request.policyArns());
        check(request, policies);
        Role role = roles.find(request.roleArn()).orElseThrow(SamlOperations::notAllowed);
        policies.refuseMalformed();
        SamlAssertion assertion = SamlAssertion.read(request.samlAssertion());
        if (!open) {
            verify(assertion, request, role, call);
        }
        List<String> names = assertion.values("RoleSessionName");
        String sessionName = names.isEmpty() ? null : names.get(0);
        List<String> sources = assertion.values("SourceIdentity");
        new Constraints().sessionName(sessionName).done();
        FederatedRole assumed = new FederatedRole(
                OPERATION,
                role,
                request.principalArn(),
                assertion.subject(),
                sessionName,
                SessionTags.of(assertion.tags(), assertion.values("TransitiveTagKeys"), null),
                sources.isEmpty() ? null : sources.get(0),
                conditionKeys(assertion, role, request.principalArn()));
        if (!open) {
            assumed.check(trust, call);
        }
        RoleSession.Begun begun = assumed.begin(seconds(request, assertion, call.now()), policies, sessions, call);
        return AssumeRoleWithSamlResponse.builder()
                .credentials(begun.credentials())
                .assumedRoleUser(begun.user())
                .packedPolicySize(begun.packedPolicySize())
                .subject(assertion.subject())
                .subjectType(assertion.subjectType())
                .issuer(assertion.issuer())
                .audience(assertion.recipient())
                .nameQualifier(assertion.nameQualifier(role.account(), providerName(request.principalArn())))
                .sourceIdentity(assumed.sourceIdentity())
                .build();
    }

    private static void check(AssumeRoleWithSamlRequest request, SessionPolicies policies) {
        Constraints constraints = new Constraints()
                .roleArn(request.roleArn())
                .required("principalArn", request.principalArn())
                .length("principalArn", request.principalArn(), 20, 2048)
                .required("sAMLAssertion", request.samlAssertion())
                .length("sAMLAssertion", request.samlAssertion(), 4, 100_000)
                .between("durationSeconds", request.durationSeconds(), RoleSession.SHORTEST, RoleSession.LONGEST);
        policies.check(constraints);
        constraints.done();
    }

    private void verify(SamlAssertion assertion, AssumeRoleWithSamlRequest request, Role role, Call call) {
        boolean same = request.principalArn().startsWith("arn:aws:iam::" + role.account() + ":saml-provider/");
        String metadata = (same ? providers.samlMetadata(request.principalArn()) : java.util.Optional.<String>empty())
                .orElseThrow(() -> WebToken.invalid("Specified provider doesn't exist"));
        assertion.verify(metadata, call.now());
        boolean named = assertion.values("Role").stream().anyMatch(pair -> {
            List<String> parts =
                    List.of(pair.split(",", 2)).stream().map(String::strip).toList();
            return parts.contains(request.roleArn()) && parts.contains(request.principalArn());
        });
        if (!named) {
            throw notAllowed();
        }
    }

    /** A session ends with the provider's own, if that ends sooner. */
    private static Integer seconds(AssumeRoleWithSamlRequest request, SamlAssertion assertion, Instant now) {
        Instant end = assertion.sessionEnd();
        if (end == null) {
            return request.durationSeconds();
        }
        int asked = request.durationSeconds() == null ? RoleSession.HOUR : request.durationSeconds();
        return (int) Math.min(asked, Math.max(0, Duration.between(now, end).toSeconds()));
    }

    private static Map<String, String> conditionKeys(SamlAssertion assertion, Role role, String principalArn) {
        Map<String, String> keys = new HashMap<>();
        String name = providerName(principalArn);
        put(keys, "saml:iss", assertion.issuer());
        put(keys, "saml:sub", assertion.subject());
        put(keys, "saml:sub_type", assertion.subjectType());
        put(keys, "saml:aud", assertion.recipient());
        put(keys, "saml:doc", role.account() + "/" + name);
        put(keys, "saml:namequalifier", assertion.nameQualifier(role.account(), name));
        return keys;
    }

    private static void put(Map<String, String> keys, String key, String value) {
        if (value != null) {
            keys.put(key, value);
        }
    }

    private static String providerName(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private static Refusal notAllowed() {
        return new Refusal("AccessDenied", 403, "Not authorized to perform sts:" + OPERATION);
    }
}
