package inia.lesson;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The step that is open: what the learner has done since it was opened, and what is held to be done of it. */
final class OpenStep {
    /** More than any step takes; a loop that runs away must not fill the memory. */
    private static final int CALLS_KEPT = 5_000;

    private static final long PATIENCE_NANOS = 100_000_000;

    private static final Pattern READS = Pattern.compile("(Get|List|Head|Describe).*");

    private final Lesson lesson;
    private final int position;
    private final Judge judge;
    private final BitSet remembered;

    private final Deque<Map<String, Object>> calls = new ArrayDeque<>();
    private Object answer;
    private int hintsGiven;
    private Verdict verdict;
    private long looked;
    private boolean readElsewhere;

    /**
     * A step that is opened.
     *
     * @param remembered the numbers of the conditions on calls that held already before the shell was left
     */
    OpenStep(Lesson lesson, int position, Judge judge, BitSet remembered) {
        this.lesson = lesson;
        this.position = position;
        this.judge = judge;
        this.remembered = remembered;
    }

    Lesson lesson() {
        return lesson;
    }

    int position() {
        return position;
    }

    Step step() {
        return lesson.steps().get(position);
    }

    Optional<Exercise> exercise() {
        return step().exercise();
    }

    boolean isLast() {
        return position + 1 == lesson.steps().size();
    }

    /** Has the tutor say little: the page, the way on and the solution stand elsewhere, such as in a notebook. */
    void readElsewhere() {
        readElsewhere = true;
    }

    boolean isReadElsewhere() {
        return readElsewhere;
    }

    void answer(Object given) {
        answer = GivenAnswer.plain(given);
    }

    /** Whether there is another hint; the last one of all is the solution. */
    Optional<Integer> nextHint() {
        int hints = exercise().map(exercise -> exercise.hints().size() + 1).orElse(0);
        return hintsGiven < hints ? Optional.of(hintsGiven++) : Optional.empty();
    }

    void called(Map<String, Object> call) {
        if (calls.size() == CALLS_KEPT) {
            calls.removeFirst();
        }
        calls.addLast(call);
    }

    /** The last look; null before the first. */
    Verdict verdict() {
        return verdict;
    }

    /** Looks at every condition. */
    Verdict look() {
        return look(true);
    }

    /**
     * Looks again after a call: at the state only if the call can have changed it, if some time has passed (a change may become
     * visible late), or if all else is done. So a program that reads a lot is not held up.
     *
     * @param call the latest call
     */
    Verdict lookAfter(Map<String, Object> call) {
        boolean read = READS.matcher(String.valueOf(call.get("operation"))).matches();
        boolean late = System.nanoTime() - looked > PATIENCE_NANOS;
        Verdict seen = look(verdict == null || !read || late);
        return seen.isDone() && read ? look(true) : seen;
    }

    private Verdict look(boolean stateToo) {
        Exercise exercise = exercise().orElseThrow();
        List<Map<String, Object>> made = new ArrayList<>(calls);
        BitSet held = new BitSet();
        for (int number = 0; number < exercise.conditions().size(); number++) {
            Condition condition = exercise.conditions().get(number);
            boolean state = condition.subject() instanceof Condition.State;
            boolean holds = state && !stateToo
                    ? verdict.held().get(number)
                    : remembered.get(number) || judge.holds(condition, made, answer);
            held.set(number, holds);
        }
        looked = stateToo ? System.nanoTime() : looked;
        verdict = new Verdict(exercise, held, answer != null, remark(exercise));
        return verdict;
    }

    private Optional<String> remark(Exercise exercise) {
        if (exercise.question().isEmpty() || exercise.question().get().accepts(answer)) {
            return Optional.empty();
        }
        String known = exercise.question().get().remark(answer);
        return Optional.of(answer == null ? Verdict.NO_ANSWER : known.isEmpty() ? "that is not the answer." : known);
    }

    /** The numbers of the conditions on calls that the learner has come to fulfil, for when the shell is left. */
    BitSet toRemember() {
        BitSet fulfilled = (BitSet) remembered.clone();
        List<Condition> conditions = exercise().orElseThrow().conditions();
        verdict.held().stream()
                .filter(number -> conditions.get(number).subject() instanceof Condition.Calls)
                .filter(number -> !judge.holds(conditions.get(number), List.of(), null))
                .forEach(fulfilled::set);
        return fulfilled;
    }

    /** What the step builds on; of the first, what the lesson does. */
    List<Thing> things() {
        List<Thing> things = new ArrayList<>(position == 0 ? lesson.setUp().things() : List.of());
        things.addAll(step().setUp().things());
        return things;
    }
}
