package inia.client;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What of a request's head must not be shown: whoever reads it could sign in, or read what a customer's key seals. */
final class WireSecrets {
    private static final Pattern SIGNATURE = Pattern.compile("(Signature=)[0-9a-fA-F]+");
    private static final Pattern QUERY =
            Pattern.compile("((?:X-Amz-Signature|X-Amz-Security-Token|Signature|AWSAccessKeyId)=)[^&]+");
    private static final List<String> HIDDEN = List.of(
            "x-amz-security-token",
            "x-amz-server-side-encryption-customer-key",
            "x-amz-copy-source-server-side-encryption-customer-key",
            "x-amz-sso_bearer_token",
            "x-amzn-sso-bearer-token");

    private WireSecrets() {}

    /** Headers by name, sorted, without what is secret in them. */
    static Map<String, List<String>> headers(Map<String, List<String>> headers) {
        Map<String, List<String>> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> {
            if (name != null) {
                shown.put(
                        name, values.stream().map(value -> header(name, value)).toList());
            }
        });
        return shown;
    }

    private static String header(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (HIDDEN.contains(lower) || Secrets.named(name)) {
            return lower.equals("authorization") && value.startsWith("AWS4-")
                    ? SIGNATURE.matcher(value).replaceAll("$1" + Secrets.MASK)
                    : Secrets.MASK;
        }
        return value;
    }

    /** A URL whose query has no signature or token. */
    static String url(String url) {
        return QUERY.matcher(url).replaceAll("$1" + Secrets.MASK);
    }
}
