package inia.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

class ConditionKeysTest {
    @ParameterizedTest
    @EnumSource(OperationTableTest.Api.class)
    void readsOnlyMembersThatRequestsHave(OperationTableTest.Api api) throws Exception {
        Map<String, Class<?>> operations = api.operations();
        for (Map.Entry<String, Set<String>> member :
                ConditionKeys.read(api.service()).members().entrySet()) {
            Set<String> named = member.getValue();
            assertThat(operations.keySet()).containsAll(named);
            Collection<String> where = named.isEmpty() ? operations.keySet() : named;
            long having = 0;
            for (String operation : where) {
                having += has(operations.get(operation), member.getKey()) ? 1 : 0;
            }
            assertThat(having).as(member.getKey()).isGreaterThanOrEqualTo(named.isEmpty() ? 1 : named.size());
        }
    }

    private static boolean has(Class<?> request, String path) throws Exception {
        SdkPojo builder = (SdkPojo) request.getMethod("builder").invoke(null);
        for (String name : path.split("\\.")) {
            SdkField<?> field = builder.sdkFields().stream()
                    .filter(candidate -> candidate.memberName().equals(name))
                    .findFirst()
                    .orElse(null);
            if (field == null) {
                return false;
            }
            builder =
                    field.constructor() == null ? builder : field.constructor().get();
        }
        return true;
    }
}
