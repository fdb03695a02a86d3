package inia.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/** Whatever is given: it is sent as it was given, or refused with the place where the fault lies. */
class FaithfulParametersTest {
    private static final long SEED = 20260131;

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @ValueSource(
            strings = {"iam", "s3", "sqs", "sts", "ec2", "sns", "dynamodb", "cloudwatch", "cloudformation", "glacier"})
    void sendsFaithfullyOrRefusesWithAPath(String service) {
        Client client = Offline.client(service);
        for (String name : client.operations()) {
            Operation operation = client.operation(name);
            Map<String, Object> parameters = new Samples(service, random, false).of(operation);
            assertThat(plain(Fields.map((SdkPojo) operation.request(parameters))))
                    .as("%s %s, seed %d", service, name, SEED)
                    .isEqualTo(plain(sent(service, parameters)));
            for (int i = 0; i < 5 && !parameters.isEmpty(); i++) {
                spoil(service, operation, parameters);
            }
        }
    }

    /** What S3 copies from travels in a URL's letters, and a customer's key in Base64, with its digest. */
    private static Map<String, Object> sent(String service, Map<String, Object> parameters) {
        Map<String, Object> sent = new LinkedHashMap<>(CustomerKeys.complete(service, parameters));
        if (service.equals("s3")) {
            sent.computeIfPresent(CopySource.NAME, (name, source) -> CopySource.text(source));
        }
        return sent;
    }

    /** Numbers by what they are worth: the SDK has its own types for them. */
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            map.forEach((name, member) -> plain.put(name, plain(member)));
            return plain;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FaithfulParametersTest::plain).toList();
        }
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    private void spoil(String service, Operation operation, Map<String, Object> parameters) {
        Spoiler spoiler = new Spoiler();
        Object spoiled = spoiler.spoil(parameters, "");
        Throwable refused = catchThrowable(() -> operation.request(asParameters(spoiled)));
        assertThat(refused)
                .as("%s %s with %s, seed %d", service, operation, spoiled, SEED)
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith(operation.name());
        String path = ((ParameterException) refused).path();
        assertThat(path.startsWith(spoiler.place) || spoiler.place.startsWith(path))
                .as("%s is told at %s, but lies at %s", refused.getMessage(), path, spoiler.place)
                .isTrue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asParameters(Object spoiled) {
        return (Map<String, Object>) spoiled;
    }

    /** Puts one fault into a copy of parameters, somewhere. */
    private final class Spoiler {
        private String place = "";

        Object spoil(Object value, String path) {
            if (value instanceof Map<?, ?> map && !map.isEmpty()) {
                List<Object> names = new ArrayList<>(map.keySet());
                Object name = names.get(random.nextInt(names.size()));
                Map<Object, Object> copy = new LinkedHashMap<>(map);
                copy.put(name, spoil(map.get(name), path.isEmpty() ? name.toString() : path + "." + name));
                return copy;
            }
            if (value instanceof List<?> list && !list.isEmpty() && random.nextInt(4) > 0) {
                int index = random.nextInt(list.size());
                List<Object> copy = new ArrayList<>(list);
                copy.set(index, spoil(list.get(index), path + "[" + index + "]"));
                return copy;
            }
            place = path;
            return wrong(value);
        }

        /** A value of a type that does not do where this one does. */
        private Object wrong(Object value) {
            List<Object> wrong = new ArrayList<>();
            wrong.add(null);
            wrong.add(new Object());
            if (!(value instanceof Map)) {
                wrong.add(Map.of("Surely-No-Member", Map.of()));
            }
            if (!(value instanceof List)) {
                wrong.add(List.of(List.of(new Object())));
            }
            if (!(value instanceof Number) && !(value instanceof java.time.Instant)) {
                wrong.add(5);
            }
            if (!(value instanceof String) && !(value instanceof SdkBytes)) {
                wrong.add("surely nothing known");
            }
            return wrong.get(random.nextInt(wrong.size()));
        }
    }
}
