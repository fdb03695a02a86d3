package inia.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.iam.IamSandbox;
import inia.sandbox.policy.DocumentedExamples.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyRequest;

/** The evaluator, and the simulator over HTTP, answer AWS's own examples as AWS's documentation does. */
class DocumentedExamplesTest {
    private static final Map<String, String> OUTCOMES =
            Map.of("ALLOWED", "allowed", "EXPLICIT_DENY", "explicitDeny", "IMPLICIT_DENY", "implicitDeny");

    private static IamSandbox sandbox;
    private static IamClient iam;

    @BeforeAll
    static void open() {
        sandbox = new IamSandbox();
        iam = sandbox.admin();
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    static List<Question> questions() {
        return DocumentedExamples.questions();
    }

    /** The simulator knows neither sessions nor anonymous callers, and of the root no more than of others. */
    static Stream<Question> simulated() {
        return questions().stream()
                .filter(question -> question.who().matches("arn:aws:iam::\\d+:user/.*"))
                .filter(question -> !question.policies().containsKey("session")
                        && !question.policies().toString().contains("user/*\"")
                        && !question.policies().toString().contains("2008-10-17"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void evaluatesTheExampleAsItsPageSays(Question question) {
        Map<String, List<String>> context = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (question.who().contains(":user/")) {
            context.put(
                    "aws:username",
                    List.of(question.who().substring(question.who().indexOf('/') + 1)));
        }
        context.putAll(question.context());
        List<AttachedPolicy> session = policies(question, "session", PolicyKind.IDENTITY);
        List<AttachedPolicy> boundary = policies(question, "boundary", PolicyKind.IDENTITY);
        Decision decision = Evaluator.decide(new EvaluationRequest(
                Callers.of(question.who()),
                new Requirement(Action.of(question.action()), question.resource(), null),
                key -> context.getOrDefault(key, List.of()),
                new PolicySet(
                        policies(question, "identity", PolicyKind.IDENTITY),
                        boundary.isEmpty() ? null : boundary.get(0),
                        session),
                policies(question, "resource", PolicyKind.RESOURCE),
                question.owner()));
        assertThat(OUTCOMES.get(decision.outcome().name())).isEqualTo(question.answer());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("simulated")
    void simulatesTheExampleAsItsPageSays(Question question) {
        List<ContextEntry> entries = new ArrayList<>();
        question.context()
                .forEach((key, values) -> entries.add(ContextEntry.builder()
                        .contextKeyName(key)
                        .contextKeyType(ContextKeyTypeEnum.STRING_LIST)
                        .contextKeyValues(values)
                        .build()));
        Map<String, String> policies = question.policies();
        // The simulator asks for a policy; one about something else says nothing.
        String nothing = "{\"Version\":\"2012-10-17\",\"Statement\":"
                + "{\"Effect\":\"Allow\",\"Action\":\"none:None\",\"Resource\":\"*\"}}";
        SimulateCustomPolicyRequest.Builder request = SimulateCustomPolicyRequest.builder()
                .policyInputList(policies.getOrDefault("identity", nothing))
                .actionNames(question.action())
                .resourceArns(question.resource())
                .callerArn(question.who())
                .resourceOwner(question.owner())
                .resourcePolicy(policies.get("resource"))
                .contextEntries(entries);
        if (policies.containsKey("boundary")) {
            request.permissionsBoundaryPolicyInputList(policies.get("boundary"));
        }
        assertThat(iam.simulateCustomPolicy(request.build())
                        .evaluationResults()
                        .get(0)
                        .evalDecisionAsString())
                .isEqualTo(question.answer());
    }

    private static List<AttachedPolicy> policies(Question question, String layer, PolicyKind kind) {
        String document = question.policies().get(layer);
        return document == null
                ? List.of()
                : List.of(new AttachedPolicy(layer, null, "holder", PolicyParser.read(document, kind)));
    }
}
