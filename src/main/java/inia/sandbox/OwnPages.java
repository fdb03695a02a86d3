package inia.sandbox;

import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.HttpResponse;
import java.net.URI;
import java.util.Optional;

/** Answers what is no AWS call: a browser that looks in, and the sandbox's own controls. */
final class OwnPages {
    /** Where the sandbox says that it is one. */
    static final String PATH = "/_sandbox";

    private static final String DECISIONS = PATH + "/decisions/";
    private static final String ENCODED = "/encoded";
    private static final String ACCOUNTS = PATH + "/accounts/";

    /** What it says there. */
    static final String GREETING = "inia sandbox";

    private static final String TEXT = "text/plain; charset=utf-8";

    private final URI endpoint;
    private final Controls controls;
    private final OidcPages oidc;

    /**
     * @param endpoint where the sandbox listens
     * @param controls what may be done to it
     * @param oidc answers as an issuer of web identities
     */
    OwnPages(URI endpoint, Controls controls, OidcPages oidc) {
        this.oidc = oidc;
        this.endpoint = endpoint;
        this.controls = controls;
    }

    /** The answer, or {@code null} if the request may be an AWS call. */
    HttpResponse answer(HttpRequest http) {
        if (http.path().equals(PATH) || http.path().startsWith(PATH + "/")) {
            return control(http);
        }
        return isVisit(http) ? HttpResponse.text(200, TEXT, welcome()) : null;
    }

    private HttpResponse control(HttpRequest http) {
        String path = http.path();
        if (path.equals(PATH)) {
            return HttpResponse.text(200, TEXT, GREETING + "\n");
        }
        if (isOfWebPage(http)) {
            return HttpResponse.text(403, TEXT, "A web page may not control the sandbox, nor look into it.\n");
        }
        if (path.startsWith(DECISIONS)) {
            return decision(path.substring(DECISIONS.length()));
        }
        if (path.startsWith(OidcPages.PATH + "/")) {
            return oidc.answer(http, endpoint(http));
        }
        if (path.startsWith(ACCOUNTS)) {
            return http.method().equals("POST")
                    ? account(path.substring(ACCOUNTS.length()))
                    : HttpResponse.text(405, TEXT, "To change the sandbox, POST to " + path + ".\n");
        }
        HttpResponse answer = new ControlPages(controls).answer(http, path.substring(PATH.length() + 1));
        return answer != null
                ? answer
                : HttpResponse.text(
                        404,
                        TEXT,
                        "There is no " + path + ". There are POST " + PATH + "/reset, POST " + ACCOUNTS
                                + "<account id>, GET " + DECISIONS + "<request id>, POST " + OidcPages.PATH
                                + "/token, and snapshots, changes, clock, faults, settings and log.\n");
    }

    /** A page that a browser loaded from elsewhere says so, or calls this machine by a name of its own. */
    private static boolean isOfWebPage(HttpRequest http) {
        String host = http.headers().first("Host");
        String name = host == null ? "" : host.replaceFirst(":[0-9]*$", "");
        boolean own = name.indexOf('.') < 0 || name.endsWith(".localhost") || name.matches("[0-9.]+");
        return http.headers().contains("Origin") || !own;
    }

    private HttpResponse account(String id) {
        try {
            Identity root = controls.account(id);
            String secret =
                    root.secretAccessKey() == null ? "" : ",\"secretAccessKey\":\"" + root.secretAccessKey() + "\"";
            return HttpResponse.text(
                    secret.isEmpty() ? 200 : 201,
                    "application/json",
                    "{\"account\":\"" + id + "\",\"profile\":\"" + root.profile() + "\",\"accessKeyId\":\""
                            + root.accessKeyId() + "\"" + secret + "}");
        } catch (SandboxException wrong) {
            return HttpResponse.text(400, TEXT, wrong.getMessage() + "\n");
        }
    }

    private HttpResponse decision(String asked) {
        boolean encoded = asked.endsWith(ENCODED);
        String requestId = encoded ? asked.substring(0, asked.length() - ENCODED.length()) : asked;
        Optional<String> kept = encoded ? controls.encodedDecision(requestId) : controls.decision(requestId);
        return kept.map(text -> HttpResponse.text(200, encoded ? TEXT : "application/json", text))
                .orElseGet(() -> HttpResponse.text(404, TEXT, "No decision is kept of that call.\n"));
    }

    private static boolean isVisit(HttpRequest http) {
        boolean reads = http.method().equals("GET") || http.method().equals("HEAD");
        String accepts = http.headers().first("Accept");
        return reads
                && http.path().equals("/")
                && http.query().isEmpty()
                && !http.headers().contains("Authorization")
                && accepts != null
                && accepts.contains("text/html");
    }

    private String welcome() {
        return "This is Inia's sandbox, an AWS of your own. It speaks AWS's protocols, not HTML:\n\n"
                + "    aws --endpoint-url " + endpoint + " sts get-caller-identity\n";
    }

    /** Where the sender of a request reaches the sandbox: the host it named, if it could be one. */
    String endpoint(HttpRequest http) {
        String host = http.headers().first("Host");
        return host == null || host.isEmpty() || !host.chars().allMatch(OwnPages::isOfHost)
                ? endpoint.toString()
                : "http://" + host;
    }

    private static boolean isOfHost(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == ':' || c == '[' || c == ']');
    }
}
