package inia.lesson;

import inia.client.IniaException;
import java.util.ArrayList;
import java.util.List;

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
                thing.calls().forEach(this::call);
                (judge.isThere(thing) ? made : missing).add(thing.there().missing());
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

    private void call(ApiCall call) {
        try {
            ground.call(call);
        } catch (IniaException told) {
            // What is there afterwards is what counts, and is looked at.
        }
    }
}
