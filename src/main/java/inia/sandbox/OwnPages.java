package inia.sandbox;

import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.HttpResponse;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** Answers what is no AWS call: a browser that looks in, and the sandbox's own controls. */
final class OwnPages {
    /** Where the sandbox says that it is one. */
    static final String PATH = "/_sandbox";

    private static final String DECISIONS = PATH + "/decisions/";

    /** What it says there. */
    static final String GREETING = "inia sandbox";

    private static final String TEXT = "text/plain; charset=utf-8";

    private final URI endpoint;
    private final Runnable reset;
    private final Function<String, Optional<String>> decisions;

    /**
     * @param endpoint where the sandbox listens
     * @param reset empties it
     * @param decisions what was decided about the call of a request id, as JSON
     */
    OwnPages(URI endpoint, Runnable reset, Function<String, Optional<String>> decisions) {
        this.endpoint = endpoint;
        this.reset = reset;
        this.decisions = decisions;
    }

    /** The answer, or {@code null} if the request may be an AWS call. */
    HttpResponse answer(HttpRequest http) {
        if (http.path().equals(PATH) || http.path().startsWith(PATH + "/")) {
            return control(http);
        }
        return isVisit(http) ? HttpResponse.text(200, TEXT, welcome()) : null;
    }

    private HttpResponse control(HttpRequest http) {
        if (http.path().equals(PATH)) {
            return HttpResponse.text(200, TEXT, GREETING + "\n");
        }
        if (http.path().startsWith(DECISIONS)) {
            return decision(http);
        }
        if (!http.path().equals(PATH + "/reset")) {
            return HttpResponse.text(
                    404,
                    TEXT,
                    "There is no " + http.path() + ". There are POST " + PATH + "/reset and GET " + DECISIONS
                            + "<request id>.\n");
        }
        if (!http.method().equals("POST")) {
            return HttpResponse.text(405, TEXT, "To empty the sandbox, POST to " + PATH + "/reset.\n");
        }
        if (http.headers().contains("Origin")) {
            return HttpResponse.text(403, TEXT, "A web page may not empty the sandbox.\n");
        }
        reset.run();
        return HttpResponse.text(200, TEXT, "The sandbox is empty.\n");
    }

    private HttpResponse decision(HttpRequest http) {
        if (http.headers().contains("Origin")) {
            return HttpResponse.text(403, TEXT, "A web page may not look into the sandbox.\n");
        }
        return decisions
                .apply(http.path().substring(DECISIONS.length()))
                .map(json -> HttpResponse.text(200, "application/json", json))
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
