package inia.sandbox;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.HttpResponse;
import inia.sandbox.http.Parameters;
import inia.sandbox.sts.OidcIssuer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sandbox as an OpenID Connect provider: what clients of one ask it for, and a way to have tokens made.
 *
 * <p>{@code POST …/oidc/token} gives a token whose claims are the parameters, or the members of a JSON body; {@code iss},
 * {@code sub} and {@code aud} have defaults.
 */
final class OidcPages {
    static final String PATH = OwnPages.PATH + "/oidc";

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String JSON = "application/json";
    private static final Pattern ACCOUNT = Pattern.compile("/[0-9]{12}(?=/)");
    private static final int LONGEST = 1 << 16;
    private static final Set<String> TIMES = Set.of("exp", "iat", "nbf");

    private final OidcIssuer issuer;
    private final InstantSource clock;

    /**
     * @param issuer signs the tokens
     * @param clock the sandbox's time
     */
    OidcPages(OidcIssuer issuer, InstantSource clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * The answer to a request below {@link #PATH}.
     *
     * @param endpoint where its sender reaches the sandbox
     */
    HttpResponse answer(HttpRequest http, String endpoint) {
        // Each account is an issuer of its own below, whose tokens STS gives out; the sandbox signs for all.
        Matcher account = ACCOUNT.matcher(http.path().substring(PATH.length()));
        String below = account.lookingAt() ? account.group() : "";
        String url = endpoint + PATH + below;
        return switch (http.path().substring(PATH.length() + below.length())) {
            case "/.well-known/openid-configuration" -> HttpResponse.text(200, JSON, issuer.configuration(url));
            case "/keys" -> HttpResponse.text(200, JSON, issuer.keySet());
            case "/token" -> http.method().equals("POST") ? token(http, url) : toldHow(405);
            default -> toldHow(404);
        };
    }

    private static HttpResponse toldHow(int status) {
        return HttpResponse.text(
                status,
                TEXT,
                "For a token, POST to " + PATH + "/token?sub=...&aud=..., or its claims as JSON; iss names another"
                        + " issuer than the sandbox.\n");
    }

    private HttpResponse token(HttpRequest http, String url) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", url);
        claims.put("sub", "learner");
        claims.put("aud", "sts.amazonaws.com");
        try {
            byte[] body = http.body().readNBytes(LONGEST);
            if (body.length > 0 && body[0] == '{') {
                claims.putAll(new ObjectMapper().readValue(body, new TypeReference<Map<String, Object>>() {}));
            }
            for (Map.Entry<String, String> each : Parameters.parse(http.query())) {
                boolean time = TIMES.contains(each.getKey());
                claims.put(each.getKey(), time ? (Object) Long.valueOf(each.getValue()) : each.getValue());
            }
        } catch (IOException | IllegalArgumentException wrong) {
            return HttpResponse.text(400, TEXT, "These claims can't be read: " + wrong.getMessage() + "\n");
        }
        return HttpResponse.text(200, TEXT, issuer.token(claims, clock.instant()));
    }
}
