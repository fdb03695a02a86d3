package inia.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * Plays a lesson for a room: Enter goes on, which types and runs what comes next; {@code b} goes back, to the state that was there
 * before; {@code q} ends. Whatever fails is shown, and the demo goes on.
 *
 * <p>It plays in an empty account with what the lesson starts with; what was there before comes back when it ends.
 */
public final class Demo {
    private final Lesson lesson;
    private final DemoGround ground;
    private final Stage stage;
    private final TypingShell shell;
    private final Projector projector;

    /**
     * A demo.
     *
     * @param lesson what to play
     * @param ground the account to play in, which can be brought back to what it was
     * @param shell where blocks are run
     * @param projector where the room looks, and where the teacher presses keys
     */
    public Demo(Lesson lesson, DemoGround ground, TypingShell shell, Projector projector) {
        this.lesson = lesson;
        this.ground = ground;
        this.stage = new Stage(ground, new Judge(ground));
        this.shell = shell;
        this.projector = projector;
    }

    /** Plays it until its end, or until the teacher ends it. */
    public void play() {
        ground.begin();
        try {
            stage.prepare(lesson.setUp().things());
            // In a demo nobody answers the tutor: what would be answered is shown.
            shell.type("void answer(Object given) { System.out.println(given); }");
            List<Beat> beats = beats();
            int at = 0;
            while (at < beats.size()) {
                switch (projector.key(at + 1, beats.size())) {
                    case ON -> {
                        ground.keep(at);
                        play(beats.get(at));
                        at++;
                    }
                    case BACK -> {
                        at = Math.max(0, at - 1);
                        ground.restore(at);
                        projector.back(
                                at == 0 ? lesson.title() : beats.get(at - 1).title());
                    }
                    case END -> at = beats.size();
                }
            }
            projector.say("That was " + lesson.title() + ".");
        } finally {
            ground.end();
        }
    }

    /** What one press of Enter shows: prose, and perhaps code that is run. */
    private record Beat(String title, boolean opensStep, String prose, List<String> code) {}

    private void play(Beat beat) {
        if (beat.opensStep()) {
            projector.open(beat.title());
        }
        if (!beat.prose().isBlank()) {
            projector.say(beat.prose());
        }
        for (String entry : beat.code()) {
            projector.type(entry);
            projector.print(run(entry));
        }
    }

    private String run(String entry) {
        try {
            return shell.type(entry);
        } catch (RuntimeException failed) {
            return "|  " + failed;
        }
    }

    private List<Beat> beats() {
        List<Beat> beats = new ArrayList<>();
        String introduction = PlainText.of(lesson.introduction());
        beats.add(new Beat(lesson.title(), true, introduction, List.of()));
        for (int position = 0; position < lesson.steps().size(); position++) {
            Step step = lesson.steps().get(position);
            String title = lesson.title() + ", " + (position + 1) + " of "
                    + lesson.steps().size() + ": " + step.title();
            boolean opens = true;
            StringBuilder prose = new StringBuilder();
            for (Part part : step.parts()) {
                if (part instanceof Part.Block block) {
                    beats.add(new Beat(title, opens, prose.toString().stripTrailing(), JavaEntries.of(block.code())));
                    opens = false;
                    prose.setLength(0);
                } else {
                    prose.append(Page.part(part)).append('\n');
                }
            }
            if (!prose.toString().isBlank()) {
                beats.add(new Beat(title, opens, prose.toString().stripTrailing(), List.of()));
            }
            step.exercise().ifPresent(exercise -> beats.add(solution(title, exercise)));
        }
        return beats;
    }

    private static Beat solution(String title, Exercise exercise) {
        return new Beat(title, false, PlainText.of(exercise.why()), JavaEntries.of(exercise.solution()));
    }
}
