package inia.sandbox.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** A request's parameters for the log: as the API names them, without secrets, long texts cut. */
final class LoggedParameters {
    private static final int SHORT = 4 << 10;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_LIST = 100;
    private static final String MASK = "****";

    /** The SDK redacts in its own text what AWS's model calls sensitive: the one place where it says so. */
    private static final String REDACTED = "=*** Sensitive Data Redacted ***";

    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(password|secretaccesskey|sessiontoken|privatekey|customerkey|webidentitytoken|samlassertion|tokencode"
                    + "|authenticationcode[12])");

    private LoggedParameters() {}

    static boolean isShort(long bytes) {
        return bytes < SHORT;
    }

    static Map<String, Object> of(SdkPojo request) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String redacted = null;
        for (SdkField<?> field : request.sdkFields()) {
            Object value = field.getValueOrDefault(request);
            if (value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap) {
                continue;
            }
            String name = field.memberName();
            redacted = redacted == null ? request.toString() : redacted;
            boolean secret = SECRET.matcher(name).matches() || redacted.contains(name + REDACTED);
            parameters.put(name, secret ? MASK : value(value));
        }
        return parameters;
    }

    private static Object value(Object value) {
        if (value instanceof SdkPojo structure) {
            return of(structure);
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.stream().limit(LONGEST_LIST).forEach(item -> items.add(value(item)));
            if (list.size() > LONGEST_LIST) {
                items.add("… " + (list.size() - LONGEST_LIST) + " more");
            }
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> items = new LinkedHashMap<>();
            map.forEach((key, item) -> items.put(String.valueOf(key), value(item)));
            return items;
        }
        if (value instanceof SdkBytes bytes) {
            return bytes.asByteArrayUnsafe().length + " bytes";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value;
        }
        String text = value instanceof Instant instant ? instant.toString() : String.valueOf(value);
        return text.length() > LONGEST_TEXT
                ? text.substring(0, LONGEST_TEXT) + "… " + (text.length() - LONGEST_TEXT) + " more"
                : text;
    }
}
