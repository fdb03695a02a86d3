package inia.sandbox.s3;

import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/**
 * What an object has beside its bytes and its headers.
 *
 * @param tags its tags
 */
record Settings(Map<String, String> tags) {
    /** Those of an object of which nothing was said. */
    static final Settings NONE = new Settings(Map.of());

    /** What a request to put or copy an object, or to begin an upload of parts, asks for. */
    static Settings of(SdkRequest request) {
        return new Settings(Tags.ofHeader(Members.text(request, "Tagging")));
    }

    Settings withTags(Map<String, String> other) {
        return new Settings(other);
    }
}
