package inia;

import inia.client.NotSentException;
import java.net.URI;
import java.util.Locale;

/** The addresses of what speaks AWS and is not AWS. */
final class Endpoints {
    private Endpoints() {}

    /** Reads one; refuses AWS's own, which only {@code aws.live()} calls. */
    static URI parse(String given) {
        URI uri;
        try {
            uri = URI.create(given.strip());
        } catch (IllegalArgumentException malformed) {
            throw refusal(given);
        }
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http || uri.getHost() == null || uri.getUserInfo() != null) {
            throw refusal(given);
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        if (host.matches("(.*\\.)?(amazonaws\\.com(\\.cn)?|amazonaws\\.eu|api\\.aws|aws\\.dev|aws)")) {
            throw new NotSentException(
                    host + " is AWS itself, which is reached on purpose only: aws.live(), which reads only.");
        }
        return uri;
    }

    private static NotSentException refusal(String given) {
        return new NotSentException(
                "'" + given
                        + "' is no endpoint. It takes an address such as http://localhost:4566: http or https, a host, a port.");
    }
}
