package inia.resource;

import inia.client.NotSentException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * What a caller gives to a call.
 *
 * @param given parameters by the API's names
 * @param more fills the SDK's builder, or null
 */
record Arguments(Map<String, Object> given, Consumer<? super AwsRequest.Builder> more) {
    static final Arguments NONE = new Arguments(Map.of(), null);

    /**
     * Those of a method.
     *
     * @param names the API's names of the parameters; null for a map or a consumer
     */
    static Arguments of(String method, List<String> names, Object[] values) {
        if (names.isEmpty()) {
            return NONE;
        }
        Map<String, Object> given = new LinkedHashMap<>();
        Consumer<? super AwsRequest.Builder> more = null;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name != null) {
                given.put(name, values[i]);
            } else if (values[i] instanceof Map<?, ?> map) {
                map.forEach((key, value) -> given.put(String.valueOf(key), value));
            } else if (values[i] != null) {
                more = consumer(values[i]);
            } else {
                throw new NotSentException(method + " was given null where more parameters belong; leave it out");
            }
        }
        return new Arguments(given, more);
    }

    /** Parameters as text names them: a map, or name, value, name, value. */
    static Map<String, Object> named(String what, Object... namesAndValues) {
        Map<String, Object> given = new LinkedHashMap<>();
        if (namesAndValues.length == 1 && namesAndValues[0] instanceof Map<?, ?> map) {
            map.forEach((name, value) -> given.put(String.valueOf(name), value));
            return given;
        }
        if (namesAndValues.length % 2 != 0) {
            throw new NotSentException(
                    what + " takes parameters as a Map, or as name, value, name, value; the last name has no value");
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return given;
    }

    @SuppressWarnings("unchecked")
    private static Consumer<? super AwsRequest.Builder> consumer(Object argument) {
        return (Consumer<? super AwsRequest.Builder>) argument;
    }
}
