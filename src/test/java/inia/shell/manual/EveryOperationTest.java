package inia.shell.manual;

import static org.assertj.core.api.Assertions.assertThat;

import inia.client.Operation;
import inia.client.Shape;
import inia.client.ShapeMember;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual knows every operation of every service at hand, and what each takes, gives and refuses. */
class EveryOperationTest {
    /** Of which the SDK's Javadoc has nothing but that it returns their value. */
    private static final Set<String> SILENT_AT_AWS = Set.of(
            "Grantee.DisplayName",
            "Grantee.EmailAddress",
            "Owner.DisplayName",
            "TopicConfiguration.Id",
            "QueueConfiguration.Id",
            "LambdaFunctionConfiguration.Id",
            "BlobAttributeValue.Value");

    static Stream<String> services() {
        return Shelf.LIBRARY.services().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void saysWhatEveryOperationDoesAndWhatEveryParameterIs(String service) {
        ServiceManual manual = Shelf.LIBRARY.manual(service);
        List<String> silent = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int parameters = 0;
        for (Map.Entry<Operation, String> each : manual.operations()) {
            Operation operation = each.getKey();
            if (Sentences.first(each.getValue()).isEmpty()) {
                silent.add(operation.name());
            }
            for (ShapeMember member : operation.input().members()) {
                parameters++;
                if (manual.text(operation, operation.input(), member).isEmpty()) {
                    silent.add(operation.name() + "." + member.name());
                }
                member.shape().ifPresent(shape -> silent.addAll(within(manual, shape, seen)));
            }
            for (ShapeMember member : operation.output().members()) {
                if (manual.text(operation, operation.output(), member).isEmpty()) {
                    silent.add(operation.name() + " gives " + member.name());
                }
            }
        }
        assertThat(parameters).isPositive();
        assertThat(silent.stream().filter(name -> !SILENT_AT_AWS.contains(name)))
                .as("%s, of %d parameters", service, parameters)
                .isEmpty();
    }

    private static List<String> within(ServiceManual manual, Shape shape, Set<String> seen) {
        List<String> silent = new ArrayList<>();
        if (seen.add(shape.name())) {
            for (ShapeMember member : shape.members()) {
                if (manual.text(shape, member).isEmpty()) {
                    silent.add(shape.name() + "." + member.name());
                }
                member.shape().ifPresent(inner -> silent.addAll(within(manual, inner, seen)));
            }
        }
        return silent;
    }
}
