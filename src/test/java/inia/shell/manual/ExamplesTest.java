package inia.shell.manual;

import static org.assertj.core.api.Assertions.assertThat;

import inia.client.NotSentException;
import inia.client.Operation;
import inia.client.Rehearsal;
import inia.client.ShapeMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each example can be pasted: the client takes its parameters. */
class ExamplesTest {
    static Stream<String> services() {
        return Shelf.LIBRARY.services().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyExampleIsTakenByTheClient(String service) {
        ServiceManual manual = Shelf.LIBRARY.manual(service);
        List<String> refused = new ArrayList<>();
        for (Map.Entry<Operation, String> each : manual.operations()) {
            String code = Example.of(manual, each.getKey());
            try {
                if (Rehearsal.of(() -> Pasted.run(code, Shelf::client)).isEmpty()) {
                    refused.add(code + "  makes no call");
                }
            } catch (NotSentException | IllegalArgumentException wrong) {
                refused.add(code + "  " + wrong.getMessage());
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void whatTheExamplesGiveIsWithinTheLimits() {
        List<String> wrong = new ArrayList<>();
        for (String service : List.of("iam", "s3", "sqs", "sts")) {
            ServiceManual manual = Shelf.LIBRARY.manual(service);
            SampleValues values = new SampleValues(service, manual.limits());
            for (Map.Entry<Operation, String> each : manual.operations()) {
                for (ShapeMember member : each.getKey().input().members()) {
                    String value = values.of(each.getKey().name(), member);
                    if (member.required()
                            && member.kind() == ShapeMember.Kind.TEXT
                            && value.startsWith("\"")
                            && !value.contains("\\")) {
                        String text = value.substring(1, value.length() - 1);
                        manual.limits()
                                .of(each.getKey().name(), member)
                                .filter(limit -> !fits(limit, text))
                                .ifPresent(limit -> wrong.add(
                                        each.getKey().name() + "." + member.name() + " " + text + " " + limit));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean fits(Limits.Limit limit, String text) {
        boolean long_ = limit.least().isEmpty() || text.length() >= Integer.parseInt(limit.least());
        boolean short_ = limit.most().isEmpty() || text.length() <= Integer.parseInt(limit.most());
        try {
            return long_ && short_ && (limit.pattern().isEmpty() || Pattern.matches(limit.pattern(), text));
        } catch (PatternSyntaxException ofAnotherLanguage) {
            return true;
        }
    }
}
