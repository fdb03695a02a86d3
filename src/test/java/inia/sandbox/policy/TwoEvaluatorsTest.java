package inia.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import inia.sandbox.call.Caller;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Thousands of policies and requests by chance: two evaluators, written apart, must agree about each. */
class TwoEvaluatorsTest {
    private static final int CASES = 10_000;
    private static final String ACCOUNT = "111111111111";

    @Test
    void agreeAboutPoliciesAndRequestsByChance() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int seed = 0; seed < CASES; seed++) {
            Outcome outcome = compare(seed);
            outcomes.merge(outcome, 1, Integer::sum);
        }
        // Of every kind there must be many, or the comparison would say little.
        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy((outcome, count) -> assertThat(count).isGreaterThan(CASES / 20));
    }

    /** The decision about the case of this number, about which both evaluators must agree. */
    static Outcome compare(int seed) {
        GeneratedPolicies generated = new GeneratedPolicies(seed);
        Caller caller = caller(seed % 7);
        List<JsonNode> identity = some(generated, seed % 3, false);
        List<JsonNode> boundary = seed % 4 == 0 ? some(generated, 1, false) : null;
        List<JsonNode> session = seed % 5 == 0 ? some(generated, 1 + seed % 2, false) : null;
        List<JsonNode> resource = some(generated, seed % 2, true);
        String owner = seed % 11 < 3 ? "222222222222" : ACCOUNT;
        String action = generated.action();
        String arn = generated.resource();
        Map<String, List<String>> context = generated.context();
        String second = SecondOpinion.outcome(
                new SecondOpinion.Question(
                        caller.arn(),
                        caller.session() == null ? null : caller.session().issuerArn(),
                        ACCOUNT,
                        caller.root(),
                        action,
                        arn,
                        owner,
                        context),
                new SecondOpinion.Policies(identity, boundary, session, resource));
        Map<String, List<String>> insensitive = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        insensitive.putAll(context);
        Decision decision = Evaluator.decide(new EvaluationRequest(
                caller,
                new Requirement(Action.of(action), arn, arn),
                key -> insensitive.getOrDefault(key, List.of()),
                new PolicySet(
                        attached(identity, PolicyKind.IDENTITY),
                        boundary == null
                                ? null
                                : attached(boundary, PolicyKind.IDENTITY).get(0),
                        session == null ? List.of() : attached(session, PolicyKind.IDENTITY),
                        session != null),
                attached(resource, PolicyKind.RESOURCE),
                owner));
        assertThat(decision.outcome().name())
                .as(() -> String.format(
                        Locale.ROOT,
                        "case %d: %s does %s on %s of %s with %s%n identity %s%n boundary %s%n session %s%n resource %s",
                        seed,
                        caller.arn(),
                        action,
                        arn,
                        owner,
                        context,
                        identity,
                        boundary,
                        session,
                        resource))
                .isEqualTo(second);
        return decision.outcome();
    }

    private static List<JsonNode> some(GeneratedPolicies generated, int count, boolean named) {
        List<JsonNode> policies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            policies.add(generated.policy(named));
        }
        return policies;
    }

    private static List<AttachedPolicy> attached(List<JsonNode> documents, PolicyKind kind) {
        return documents.stream()
                .map(document -> new AttachedPolicy("p", null, "h", PolicyParser.read(document.toString(), kind)))
                .toList();
    }

    private static Caller caller(int which) {
        return Callers.of(
                which == 0
                        ? "arn:aws:iam::" + ACCOUNT + ":root"
                        : which < 4 ? GeneratedPolicies.BOB : GeneratedPolicies.SESSION);
    }
}
