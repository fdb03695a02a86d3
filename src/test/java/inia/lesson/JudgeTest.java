package inia.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final Map<String, Object> QUEUE = Map.of(
            "Attributes",
            Map.of("RedrivePolicy", "{\"maxReceiveCount\": 30}", "VisibilityTimeout", "30", "Broken", "{no"),
            "Policy",
            "{\"Statement\": [{\"Effect\": \"Allow\"}]}");

    private final Judge judge = new Judge(new Ground() {
        @Override
        public Object call(ApiCall call) {
            return QUEUE;
        }

        @Override
        public String clear() {
            return "";
        }
    });

    @ParameterizedTest
    @CsvSource({
        "Attributes.RedrivePolicy.maxReceiveCount == `30`, true",
        "Attributes.RedrivePolicy.maxReceiveCount == `3`, false",
        "Attributes.VisibilityTimeout == '30', true",
        "Attributes.Broken == '{no', true",
        "Policy.Statement[?Effect == 'Allow'], true",
        "Policy.Statement[?Effect == 'Deny'], false"
    })
    void looksIntoDocumentsThatComeAsTexts(String expression, boolean holds) {
        Condition.Subject state = new Condition.State(new ApiCall("sqs", "get_queue_attributes", Map.of()));

        assertThat(judge.holds(new Condition(state, expression, "", "", 1), List.of(), null))
                .isEqualTo(holds);
    }
}
