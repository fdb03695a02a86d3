package inia.sandbox.auth;

import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Parameters;

/** Looks at the credential that a request names, without believing it. */
public final class Credentials {
    private Credentials() {}

    /** The credential of the header or of the query, or {@code null} if there is none that can be read. */
    public static Credential claimed(HttpRequest http, Parameters query) {
        String header = http.headers().first("Authorization");
        String text = header == null ? query.first("X-Amz-Credential") : inHeader(header);
        return text == null ? null : Credential.parse(text);
    }

    private static String inHeader(String header) {
        int start = header.indexOf("Credential=");
        if (start < 0) {
            return null;
        }
        int comma = header.indexOf(',', start);
        return header.substring(start + "Credential=".length(), comma < 0 ? header.length() : comma)
                .strip();
    }
}
