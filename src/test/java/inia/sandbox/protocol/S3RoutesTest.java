package inia.sandbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.protocols.core.OperationInfo;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Request;

/** The table of S3's operations says what the SDK's own marshallers say. */
class S3RoutesTest {
    private static final String PACKAGE = "software.amazon.awssdk.services.s3.";

    @Test
    void namesEveryOperationOfTheSdk() {
        Set<String> known = new TreeSet<>();
        for (Method method : S3AsyncClient.class.getMethods()) {
            Class<?>[] parameters = method.getParameterTypes();
            if (parameters.length > 0 && S3Request.class.isAssignableFrom(parameters[0])) {
                String name = parameters[0].getSimpleName();
                known.add(name.substring(0, name.length() - "Request".length()));
            }
        }
        // Operations of other endpoints: S3 Express and S3 Object Lambda.
        known.remove("ListDirectoryBuckets");
        known.remove("WriteGetObjectResponse");
        assertThat(S3Routes.all()).extracting(S3Route::operation).containsExactlyInAnyOrderElementsOf(known);
    }

    static Stream<S3Route> routes() {
        return S3Routes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void tellsOperationsApartAsTheSdkWritesThem(S3Route route) throws ReflectiveOperationException {
        Class<?> marshaller = Class.forName(PACKAGE + "transform." + route.operation() + "RequestMarshaller");
        Field binding = marshaller.getDeclaredField("SDK_OPERATION_BINDING");
        binding.setAccessible(true);
        OperationInfo written = (OperationInfo) binding.get(null);
        String uri = written.requestUri();
        int question = uri.indexOf('?');

        assertThat(route.method()).isEqualTo(written.httpMethod().name());
        assertThat(route.level()).isEqualTo(level(question < 0 ? uri : uri.substring(0, question)));
        Set<String> conditions = requiredInQuery(route.operation());
        if (question >= 0) {
            conditions.addAll(Arrays.asList(uri.substring(question + 1).split("&")));
        }
        if (route.operation().endsWith("Copy") || route.operation().equals("CopyObject")) {
            conditions.add("@x-amz-copy-source");
        }
        assertThat(route.conditions()).containsExactlyInAnyOrderElementsOf(conditions);
    }

    private static String level(String path) {
        return switch (path) {
            case "/" -> "service";
            case "" -> "bucket";
            default -> "object";
        };
    }

    private static Set<String> requiredInQuery(String operation) throws ReflectiveOperationException {
        Class<?> request = Class.forName(PACKAGE + "model." + operation + "Request");
        SdkPojo builder = (SdkPojo) request.getMethod("builder").invoke(null);
        Set<String> required = new TreeSet<>();
        for (SdkField<?> field : builder.sdkFields()) {
            if (field.location() == MarshallLocation.QUERY_PARAM && field.containsTrait(RequiredTrait.class)) {
                required.add(field.locationName());
            }
        }
        return required;
    }
}
