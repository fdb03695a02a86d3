package inia.sandbox.policy;

import java.util.EnumMap;
import java.util.Map;

/** Compares the two evaluators about more cases than a build has time for: {@code DecisionsCompared FROM TO}. */
final class DecisionsCompared {
    private DecisionsCompared() {}

    public static void main(String[] arguments) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        int differ = 0;
        int to = Integer.parseInt(arguments[1]);
        for (int seed = Integer.parseInt(arguments[0]); seed < to; seed++) {
            try {
                outcomes.merge(TwoEvaluatorsTest.compare(seed), 1, Integer::sum);
            } catch (AssertionError difference) {
                differ++;
                System.out.println(difference.getMessage());
            }
        }
        System.out.println(outcomes + ", different: " + differ);
    }
}
