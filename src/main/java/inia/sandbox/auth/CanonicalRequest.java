package inia.sandbox.auth;

import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Parameters;
import inia.sandbox.http.Percent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The form of a request that both sides sign. */
final class CanonicalRequest {
    private CanonicalRequest() {}

    /**
     * The canonical request.
     *
     * @param s3 whether the path is taken as S3 takes it: as it is, encoded once; else normalised and encoded twice
     */
    static String of(HttpRequest http, Parameters query, Claim claim, String payloadHash, boolean s3) {
        StringBuilder out = new StringBuilder(512);
        out.append(http.method()).append('\n');
        out.append(s3 ? s3Path(http.path()) : path(http.path())).append('\n');
        out.append(query(query)).append('\n');
        for (String name : claim.signedHeaders()) {
            out.append(name).append(':').append(header(http, name)).append('\n');
        }
        out.append('\n').append(String.join(";", claim.signedHeaders())).append('\n');
        return out.append(payloadHash).toString();
    }

    private static String s3Path(String path) {
        return Percent.encodePath(Percent.decode(path, false));
    }

    private static String path(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        String end = path.endsWith("/") && !segments.isEmpty() ? "/" : "";
        String normalised = "/" + String.join("/", segments) + end;
        return Percent.encodePath(normalised.getBytes(StandardCharsets.UTF_8));
    }

    private static String query(Parameters query) {
        List<String> encoded = new ArrayList<>();
        for (Map.Entry<String, String> each : query) {
            if (!each.getKey().equals(Claim.SIGNATURE_PARAMETER)) {
                encoded.add(encode(each.getKey()) + "=" + encode(each.getValue()));
            }
        }
        // '=' sorts after digits and '-', so pairs are compared by name first, as the rules have it.
        encoded.sort((one, other) -> {
            int byName = name(one).compareTo(name(other));
            return byName == 0 ? one.compareTo(other) : byName;
        });
        return String.join("&", encoded);
    }

    private static String name(String pair) {
        return pair.substring(0, pair.indexOf('='));
    }

    private static String encode(String text) {
        return Percent.encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(HttpRequest http, String name) {
        StringBuilder out = new StringBuilder();
        for (String value : http.headers().all(name)) {
            if (out.length() > 0) {
                out.append(',');
            }
            collapse(value, out);
        }
        return out.toString();
    }

    /** Appends the value without blanks around it, and with single ones inside. */
    private static void collapse(String value, StringBuilder out) {
        boolean pending = false;
        boolean begun = false;
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == ' ' || c == '\t') {
                pending = begun;
            } else {
                if (pending) {
                    out.append(' ');
                }
                out.append(c);
                pending = false;
                begun = true;
            }
        }
    }
}
