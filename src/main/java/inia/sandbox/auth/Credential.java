package inia.sandbox.auth;

import java.util.List;

/**
 * What a signature says of itself: whose key signed, and for which day, region and service.
 *
 * @param accessKeyId the key's id
 * @param date the day, as {@code 20130524}
 * @param region the region's name
 * @param service the service's signing name
 */
public record Credential(String accessKeyId, String date, String region, String service) {
    static final String TERMINATOR = "aws4_request";

    /** Reads {@code AKIA…/20130524/us-east-1/s3/aws4_request}; {@code null} if it isn't of this form. */
    static Credential parse(String text) {
        List<String> parts = List.of(text.split("/", -1));
        int size = parts.size();
        if (size < 5 || !parts.get(size - 1).equals(TERMINATOR)) {
            return null;
        }
        String accessKeyId = String.join("/", parts.subList(0, size - 4));
        return accessKeyId.isEmpty()
                ? null
                : new Credential(accessKeyId, parts.get(size - 4), parts.get(size - 3), parts.get(size - 2));
    }

    /** What a string to sign names: {@code 20130524/us-east-1/s3/aws4_request}. */
    String scope() {
        return date + "/" + region + "/" + service + "/" + TERMINATOR;
    }

    /** Whether the region could be one: its name becomes part of ARNs and of the names under which state is kept. */
    boolean hasPlausibleRegion() {
        return !region.isEmpty()
                && region.length() <= 40
                && region.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
