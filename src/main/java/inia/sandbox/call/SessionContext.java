package inia.sandbox.call;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What temporary credentials carry with them.
 *
 * @param issuerArn the ARN of the role, user or root that the session is of
 * @param issuerId the issuer's unique id
 * @param issued when the session began
 * @param expires when it ends
 * @param policies the documents of inline session policies, as JSON
 * @param policyArns the ARNs of managed session policies
 * @param tags the session's tags
 * @param transitiveTags the keys of the tags that pass on to sessions made from this one
 * @param sourceIdentity the source identity that was set, or {@code null}
 * @param mfaTime when a code of an MFA device was given, or {@code null} if none was
 * @param federation further condition keys with their values, such as {@code aws:FederatedProvider} and {@code saml:sub}
 */
public record SessionContext(
        String issuerArn,
        String issuerId,
        Instant issued,
        Instant expires,
        List<String> policies,
        List<String> policyArns,
        Map<String, String> tags,
        List<String> transitiveTags,
        String sourceIdentity,
        Instant mfaTime,
        Map<String, String> federation) {
    public SessionContext {
        policies = List.copyOf(policies);
        policyArns = List.copyOf(policyArns);
        tags = Map.copyOf(tags);
        transitiveTags = List.copyOf(transitiveTags);
        federation = Map.copyOf(federation);
    }
}
