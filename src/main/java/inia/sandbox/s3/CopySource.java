package inia.sandbox.s3;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * What a copy is made of.
 *
 * @param versionId the version asked for, or {@code null}
 */
record CopySource(String bucket, String key, String versionId) {
    private static final String VERSION = "?versionId=";

    /** Reads {@code bucket/key} or {@code /bucket/key}, percent-encoded, perhaps with a version after it. */
    static CopySource of(String header) {
        String source = header;
        String versionId = null;
        int versionAt = source.indexOf(VERSION);
        if (versionAt >= 0) {
            versionId = source.substring(versionAt + VERSION.length());
            source = source.substring(0, versionAt);
        }
        String path;
        try {
            // A plus sign stands for itself in a path.
            path = URLDecoder.decode(source.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEncoding) {
            path = "";
        }
        String plain = path.startsWith("/") ? path.substring(1) : path;
        int slash = plain.indexOf('/');
        if (slash <= 0 || slash == plain.length() - 1) {
            throw S3Refusals.invalidArgument(
                    "Copy Source must mention the source bucket and key: sourcebucket/sourcekey",
                    "x-amz-copy-source",
                    header);
        }
        return new CopySource(plain.substring(0, slash), plain.substring(slash + 1), versionId);
    }
}
