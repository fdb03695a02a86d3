package inia.sandbox.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import inia.sandbox.call.Refusal;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the signer of a form lets others upload with it.
 *
 * <p>Source: S3 API Reference, "Creating a POST policy".
 *
 * @param expires until when
 * @param conditions what the form's fields must be
 * @param smallest how many bytes the file has at least
 * @param largest how many at most
 */
record PostPolicy(Instant expires, List<Condition> conditions, long smallest, long largest) {
    private static final Set<String> FREE =
            Set.of("policy", "x-amz-signature", "file", "awsaccesskeyid", "signature", "bucket");

    /**
     * What a field must be.
     *
     * @param exact whether it must be the value, or begin with it
     * @param name the field's name as the policy spells it
     */
    record Condition(boolean exact, String name, String value) {
        String field() {
            return lower(name);
        }

        boolean holds(String given) {
            return exact ? value.equals(given) : given != null && given.startsWith(value);
        }

        @Override
        public String toString() {
            return "[\"" + (exact ? "eq" : "starts-with") + "\", \"$" + name + "\", \"" + value + "\"]";
        }
    }

    /** Reads the policy of a form, in Base64. */
    static PostPolicy read(String base64) {
        try {
            String json = new String(Base64.getDecoder().decode(base64.replaceAll("\\s", "")), StandardCharsets.UTF_8);
            return read(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException malformed) {
            throw new Refusal("InvalidPolicyDocument", 400, "Invalid Policy: Invalid JSON.");
        }
    }

    private static PostPolicy read(JsonNode policy) {
        if (!policy.path("expiration").isTextual() || !policy.path("conditions").isArray()) {
            throw new Refusal("InvalidPolicyDocument", 400, "Invalid Policy: Policy missing expiration or conditions.");
        }
        List<Condition> conditions = new ArrayList<>();
        long smallest = 0;
        long largest = Long.MAX_VALUE;
        for (JsonNode condition : policy.get("conditions")) {
            if (condition.isObject()) {
                condition
                        .properties()
                        .forEach(each -> conditions.add(new Condition(
                                true, each.getKey(), each.getValue().asText())));
            } else if (condition.path(0).asText().equals("content-length-range")) {
                smallest = condition.path(1).asLong();
                largest = condition.path(2).asLong();
            } else {
                String field = condition.path(1).asText();
                conditions.add(new Condition(
                        condition.path(0).asText().equals("eq"),
                        field.startsWith("$") ? field.substring(1) : field,
                        condition.path(2).asText()));
            }
        }
        return new PostPolicy(Instant.parse(policy.get("expiration").asText()), conditions, smallest, largest);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Refuses a form that the policy doesn't let through. */
    void check(PostedForm form, String bucket, Instant now) {
        if (!now.isBefore(expires)) {
            throw refused("Policy expired.");
        }
        Set<String> named = new HashSet<>(FREE);
        for (Condition condition : conditions) {
            named.add(condition.field());
            String given = switch (condition.field()) {
                case "bucket" -> bucket;
                case "key" -> form.key();
                default -> form.fields().get(condition.field());
            };
            if (!condition.holds(given)) {
                throw refused("Policy Condition failed: " + condition);
            }
        }
        for (Map.Entry<String, String> field : form.fields().entrySet()) {
            if (!named.contains(field.getKey()) && !field.getKey().startsWith("x-ignore-")) {
                throw refused("Extra input fields: " + field.getKey());
            }
        }
    }

    private static Refusal refused(String why) {
        return new Refusal("AccessDenied", 403, "Invalid according to Policy: " + why);
    }

    /** The file's bytes, which end in a refusal if they are too few or too many. */
    InputStream limited(InputStream file) {
        return new CountedStream(file, smallest, largest);
    }
}
