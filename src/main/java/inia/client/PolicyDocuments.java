package inia.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/** The policies in IAM's answers, which come as text of a URL's letters: given as what they are, maps and lists. */
final class PolicyDocuments {
    private static final String IAM = "software.amazon.awssdk.services.iam.model";
    private static final String ENDING = "Document";
    private static final Set<String> NAMES = Set.of("AssumeRolePolicyDocument", "PolicyDocument", "Document");

    private PolicyDocuments() {}

    /** The document, where this member holds one that can be read; otherwise the value itself. */
    static Object of(SdkPojo owner, SdkField<?> field, Object value) {
        if (!(value instanceof String text)
                || !field.memberName().endsWith(ENDING)
                || owner instanceof SdkRequest
                || !NAMES.contains(field.memberName())
                || !owner.getClass().getName().startsWith(IAM)) {
            return value;
        }
        try {
            Object document = Reading.JSON.readValue(
                    URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8), Object.class);
            return document instanceof Map<?, ?> map
                    ? new Entries(map, null)
                    : document instanceof List<?> list ? new Items(list, null) : value;
        } catch (JsonProcessingException | IllegalArgumentException noDocument) {
            return value;
        }
    }

    /** Costs a cold JVM a quarter of a second, and few answers hold a document. */
    private static final class Reading {
        static final ObjectMapper JSON = new ObjectMapper();
    }
}
