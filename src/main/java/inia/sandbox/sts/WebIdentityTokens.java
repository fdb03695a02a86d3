package inia.sandbox.sts;

import inia.sandbox.auth.IdentityProviders;
import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.sts.model.GetWebIdentityTokenRequest;
import software.amazon.awssdk.services.sts.model.GetWebIdentityTokenResponse;

/** The operation by which identities of an account get tokens that services elsewhere believe. */
public final class WebIdentityTokens {
    private static final int SHORTEST = 60;
    private static final int LONGEST = 3600;
    private static final int USUAL = 300;
    private static final int MOST_AUDIENCES = 10;
    private static final int MOST_TAGS = 50;

    private final OidcIssuer issuer;
    private final IdentityProviders providers;

    WebIdentityTokens(OidcIssuer issuer, IdentityProviders providers) {
        this.issuer = issuer;
        this.providers = providers;
    }

    /** Gives a token that says who calls, signed for the account's own issuer. */
    public GetWebIdentityTokenResponse getWebIdentityToken(GetWebIdentityTokenRequest request, Call call) {
        check(request);
        Caller caller = call.caller();
        if (!providers.vouchesFor(caller.account())) {
            throw new Refusal(
                    "OutboundWebIdentityFederationDisabledException",
                    403,
                    "The outbound web identity federation feature is not enabled for this account.");
        }
        int seconds = request.durationSeconds() == null ? USUAL : request.durationSeconds();
        Instant now = call.now().truncatedTo(ChronoUnit.SECONDS);
        Instant end = now.plusSeconds(seconds);
        if (caller.session() != null && end.isAfter(caller.session().expires())) {
            throw new Refusal(
                    "SessionDurationEscalationException",
                    403,
                    "The requested token duration would extend the session beyond its original expiration time.");
        }
        String token =
                issuer.token(claims(request, call, now, end), now, TokenAlgorithm.valueOf(request.signingAlgorithm()));
        return GetWebIdentityTokenResponse.builder()
                .webIdentityToken(token)
                .expiration(end)
                .build();
    }

    private static void check(GetWebIdentityTokenRequest request) {
        String algorithm = request.signingAlgorithm();
        Constraints constraints = new Constraints()
                .required("audience", request.hasAudience() ? request.audience() : null)
                .most("audience", request.audience(), MOST_AUDIENCES)
                .between("durationSeconds", request.durationSeconds(), SHORTEST, LONGEST)
                .required("signingAlgorithm", algorithm)
                .pattern("signingAlgorithm", algorithm, "RS256|ES384")
                .most("tags", request.tags(), MOST_TAGS);
        request.audience().forEach(each -> constraints.length("audience", each, 1, 1000));
        SessionTags.check(request.tags(), List.of(), constraints);
        constraints.done();
    }

    private static Map<String, Object> claims(GetWebIdentityTokenRequest request, Call call, Instant now, Instant end) {
        Caller caller = call.caller();
        Map<String, Object> aws = new LinkedHashMap<>();
        aws.put("aws_account", caller.account());
        aws.put("source_region", call.scope().region());
        aws.put("principal_id", caller.principalArn());
        Map<String, String> tags = SessionTags.byKey(request.tags());
        if (!tags.isEmpty()) {
            aws.put("request_tags", tags);
        }
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", call.endpoint() + "/_sandbox/oidc/" + caller.account());
        claims.put("aud", request.audience().size() == 1 ? request.audience().get(0) : request.audience());
        claims.put("sub", caller.principalArn());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", end.getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("https://sts.amazonaws.com/", aws);
        return claims;
    }
}
