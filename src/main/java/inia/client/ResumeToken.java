package inia.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Where a listing goes on, in boto3's own form: Base64 of JSON.
 *
 * @param tokens AWS's tokens by the parameters that take them; null where there is none
 * @param skipped how many items of the page that they name were given already
 */
record ResumeToken(Map<String, Object> tokens, int skipped) {
    private static final String SKIPPED = "boto_truncate_amount";
    private static final String ENCODED = "boto_encoded_keys";
    private static final String PARTS = "___";

    /** The token as text, which {@link #read} and boto3 take. */
    String text() {
        List<List<Object>> encoded = new ArrayList<>();
        Map<String, Object> json = new LinkedHashMap<>();
        tokens.forEach((name, token) -> json.put(name, encode(token, List.of(name), encoded)));
        if (skipped > 0) {
            json.put(SKIPPED, skipped);
        }
        if (!encoded.isEmpty()) {
            json.put(ENCODED, encoded);
        }
        try {
            return Base64.getEncoder().encodeToString(new ObjectMapper().writeValueAsBytes(json));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object encode(Object value, List<Object> path, List<List<Object>> encoded) {
        if (value instanceof SdkBytes bytes) {
            encoded.add(path);
            return Base64.getEncoder().encodeToString(bytes.asByteArray());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) ->
                    members.put(name.toString(), encode(member, longer(path, name.toString()), encoded)));
            return members;
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                items.add(encode(list.get(i), longer(path, i), encoded));
            }
            return items;
        }
        return value;
    }

    private static List<Object> longer(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    /**
     * Reads boto3's form, its older one ({@code token___2}), or AWS's bare token.
     *
     * @param inputs the parameters that take tokens
     */
    @SuppressWarnings("unchecked")
    static ResumeToken read(String operation, String text, List<String> inputs) {
        try {
            Map<String, Object> json =
                    new ObjectMapper().readValue(Base64.getDecoder().decode(text), LinkedHashMap.class);
            int skipped = json.remove(SKIPPED) instanceof Number number ? number.intValue() : 0;
            if (json.remove(ENCODED) instanceof List<?> paths) {
                paths.forEach(path -> decode(json, (List<Object>) path));
            }
            if (skipped >= 0 && inputs.containsAll(json.keySet())) {
                return new ResumeToken(json, skipped);
            }
        } catch (java.io.IOException | IllegalArgumentException | ClassCastException older) {
            return split(operation, text, inputs);
        }
        return split(operation, text, inputs);
    }

    @SuppressWarnings("unchecked")
    private static void decode(Object container, List<Object> path) {
        Object step = path.get(0);
        Object value = container instanceof Map<?, ?> map ? map.get(step) : ((List<?>) container).get((Integer) step);
        if (path.size() > 1) {
            decode(value, path.subList(1, path.size()));
            return;
        }
        SdkBytes bytes = SdkBytes.fromByteArray(Base64.getDecoder().decode((String) value));
        if (container instanceof Map<?, ?>) {
            ((Map<Object, Object>) container).put(step, bytes);
        } else {
            ((List<Object>) container).set((Integer) step, bytes);
        }
    }

    private static ResumeToken split(String operation, String text, List<String> inputs) {
        String[] parts = text.split(PARTS, -1);
        int skipped = 0;
        if (parts.length == inputs.size() + 1 && parts[inputs.size()].matches("\\d{1,9}")) {
            skipped = Integer.parseInt(parts[inputs.size()]);
        } else if (parts.length != inputs.size()) {
            throw new ParameterException(
                    operation, "startingToken", operation + ": the starting token is none that a listing gave");
        }
        Map<String, Object> tokens = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            tokens.put(inputs.get(i), parts[i].equals("None") ? null : parts[i]);
        }
        return new ResumeToken(tokens, skipped);
    }
}
