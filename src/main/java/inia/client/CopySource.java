package inia.client;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** The object that S3 copies from: a map of {@code Bucket}, {@code Key} and {@code VersionId}, or text of them. */
public final class CopySource {
    /** The parameter's name. */
    static final String NAME = "CopySource";

    private static final String VERSION = "?versionId=";
    private static final Set<String> MEMBERS = Set.of("Bucket", "Key", "VersionId");

    private CopySource() {}

    /** The text that a map of the three stands for; what was given, if it is no such map. */
    static Object text(Object given) {
        if (!(given instanceof Map<?, ?> source)
                || !MEMBERS.containsAll(source.keySet())
                || !(source.get("Bucket") instanceof String bucket)
                || !(source.get("Key") instanceof String key)) {
            return given instanceof String text ? encoded(text) : given;
        }
        return encode(bucket + "/" + key) + (source.get("VersionId") == null ? "" : VERSION + source.get("VersionId"));
    }

    private static String encoded(String source) {
        int version = source.lastIndexOf(VERSION);
        return version < 0 ? encode(source) : encode(source.substring(0, version)) + source.substring(version);
    }

    /**
     * The plain text of a source that is in URL form, as a call's record has it.
     *
     * @param source such as {@code photos/a%20b.jpg?versionId=1}
     */
    public static String decoded(String source) {
        int version = source.lastIndexOf(VERSION);
        String path = version < 0 ? source : source.substring(0, version);
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8) + source.substring(path.length());
    }

    /** As a URL has it, which is how it travels; what is given is the plain key, as with boto3. */
    private static String encode(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%2F", "/")
                .replace("%7E", "~");
    }
}
