package inia.lesson;

import inia.client.IniaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes what a lesson or a step builds on, as far as it is missing. */
final class Stage {
    private final Ground ground;
    private final Judge judge;

    Stage(Ground ground, Judge judge) {
        this.ground = ground;
        this.judge = judge;
    }

    /**
     * What was done.
     *
     * @param made what was missing and has been made, in the lesson's words
     * @param missing what is missing still
     */
    record Outcome(List<String> made, List<String> missing) {}

    /** Makes what is missing, one after the other, since a thing may need the one before. */
    Outcome prepare(List<Thing> things) {
        List<String> made = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Thing thing : things) {
            if (!judge.isThere(thing)) {
                String refusals =
                        thing.calls().stream().map(this::call).distinct().collect(Collectors.joining(" "));
                if (judge.isThere(thing)) {
                    made.add(thing.there().missing());
                } else {
                    missing.add((thing.there().missing() + " " + refusals).strip());
                }
            }
        }
        return new Outcome(made, missing);
    }

    /** What is missing, in the lesson's words. */
    List<String> missing(List<Thing> things) {
        return things.stream()
                .filter(thing -> !judge.isThere(thing))
                .map(thing -> thing.there().missing())
                .toList();
    }

    /** Makes a call; what is there afterwards is what counts, and is looked at. Returns why it was refused, if it was. */
    private String call(ApiCall call) {
        try {
            return ground.call(call) instanceof Map<?, ?> result && result.get("Error") instanceof Map<?, ?> error
                    ? "(" + call.operation() + ": " + error.get("Message") + ")"
                    : "";
        } catch (IniaException told) {
            return "(" + told.getMessage() + ")";
        }
    }
}
