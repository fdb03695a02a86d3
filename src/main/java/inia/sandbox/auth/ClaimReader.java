package inia.sandbox.auth;

import inia.sandbox.http.Headers;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Parameters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the signature that a request carries in its header or its query. */
final class ClaimReader {
    private static final long LONGEST = 604_800;
    private static final String INCOMPLETE_QUERY =
            "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature,"
                    + " X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.";

    private final Wording wording;

    ClaimReader(Wording wording) {
        this.wording = wording;
    }

    Claim read(HttpRequest http, Parameters query) {
        String header = http.headers().first("Authorization");
        if (header != null) {
            return inHeader(header, http.headers());
        }
        if (Claim.isPresigned(query)) {
            return inQuery(query);
        }
        throw wording.unsigned();
    }

    private Claim inHeader(String header, Headers headers) {
        Map<String, String> parts = parts(header);
        String credential = parts.get("Credential");
        String signed = parts.get("SignedHeaders");
        String signature = parts.get("Signature");
        if (credential == null || signed == null || signature == null) {
            throw wording.malformedHeader(header);
        }
        return new Claim(
                false,
                credential(credential, false),
                names(signed),
                signature,
                timestamp(headers),
                null,
                headers.first("X-Amz-Security-Token"));
    }

    private static Map<String, String> parts(String header) {
        Map<String, String> parts = new HashMap<>();
        if (header.startsWith(Claim.ALGORITHM + " ")) {
            for (String part : header.substring(Claim.ALGORITHM.length() + 1).split(",")) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    parts.put(
                            part.substring(0, equals).strip(),
                            part.substring(equals + 1).strip());
                }
            }
        }
        return parts;
    }

    private Credential credential(String text, boolean presigned) {
        Credential credential = Credential.parse(text);
        if (credential == null) {
            throw wording.malformedCredential(text, presigned);
        }
        return credential;
    }

    private static List<String> names(String signedHeaders) {
        return List.of(signedHeaders.toLowerCase(Locale.ROOT).split(";"));
    }

    private String timestamp(Headers headers) {
        String amazon = headers.first("X-Amz-Date");
        String date = headers.first("Date");
        String timestamp = amazon == null && date != null ? Dates.fromHttpDate(date) : amazon;
        if (timestamp == null || Dates.parse(timestamp) == null) {
            throw wording.undated();
        }
        return timestamp;
    }

    private Claim inQuery(Parameters query) {
        String credential = query.first("X-Amz-Credential");
        String signed = query.first("X-Amz-SignedHeaders");
        String signature = query.first(Claim.SIGNATURE_PARAMETER);
        String date = query.first("X-Amz-Date");
        if (credential == null || signed == null || signature == null || date == null || signedTwice(query)) {
            throw wording.malformedQuery(INCOMPLETE_QUERY);
        }
        if (!Claim.ALGORITHM.equals(query.first("X-Amz-Algorithm"))) {
            throw wording.malformedQuery("X-Amz-Algorithm only supports \"" + Claim.ALGORITHM + "\"");
        }
        if (Dates.parse(date) == null) {
            throw wording.malformedQuery("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
        }
        return new Claim(
                true,
                credential(credential, true),
                names(signed),
                signature,
                date,
                expires(query.first("X-Amz-Expires")),
                query.first("X-Amz-Security-Token"));
    }

    /** What is signed has no signature in it, so that anybody could put another beside it. */
    private static boolean signedTwice(Parameters query) {
        int signatures = 0;
        for (Map.Entry<String, String> parameter : query) {
            signatures += parameter.getKey().equals(Claim.SIGNATURE_PARAMETER) ? 1 : 0;
        }
        return signatures > 1;
    }

    private Long expires(String text) {
        if (text == null) {
            if (wording instanceof S3Wording) {
                throw wording.malformedQuery(INCOMPLETE_QUERY);
            }
            return null;
        }
        long seconds;
        try {
            seconds = Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw wording.malformedQuery("X-Amz-Expires should be a number");
        }
        if (seconds < 0) {
            throw wording.malformedQuery("X-Amz-Expires must be non-negative");
        }
        if (seconds > LONGEST) {
            throw wording.malformedQuery("X-Amz-Expires must be less than a week (in seconds); that is, the given"
                    + " X-Amz-Expires must be less than " + LONGEST + " seconds");
        }
        return seconds;
    }
}
