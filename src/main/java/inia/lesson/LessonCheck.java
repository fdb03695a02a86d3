package inia.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Checks a lesson for its author: that it can be read, has what it must have, and plays as its page says. */
public final class LessonCheck {
    private final Typist shell;
    private final CallFaults callFaults;

    /**
     * A check that plays lessons.
     *
     * @param shell where lessons are played: a shell with a tutor, whose sandbox may be emptied
     * @param callFaults says what is wrong with the names in a call, if anything is
     */
    public LessonCheck(Typist shell, CallFaults callFaults) {
        this.shell = shell;
        this.callFaults = callFaults;
    }

    /**
     * All that is wrong with a lesson, in the order of its lines.
     *
     * @param file the lesson's file
     */
    public List<Fault> check(Path file) {
        LessonParser.Reading reading = reading(file);
        List<Fault> found = new ArrayList<>(reading.faults());
        found.addAll(LessonRules.check(reading.lesson()));
        found.addAll(ConditionRules.check(reading.lesson(), callFaults));
        if (reading.faults().isEmpty()) {
            found.addAll(play(file));
            found.addAll(playAlone(file));
            found.addAll(compile(file));
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Fault::line))
                .distinct()
                .toList();
    }

    /** What shows when it is played from its beginning to its end. */
    List<Fault> play(Path file) {
        return lessonPlay(file).whole();
    }

    /** What shows when each step but the first is opened by itself. */
    List<Fault> playAlone(Path file) {
        List<Fault> found = new ArrayList<>();
        for (int position = 1; position < lesson(file).steps().size(); position++) {
            found.addAll(lessonPlay(file).alone(position));
        }
        return found;
    }

    /** What of the plain SDK's forms does not compile. */
    List<Fault> compile(Path file) {
        return lessonPlay(file).plainSdk();
    }

    private LessonPlay lessonPlay(Path file) {
        Lesson lesson = lesson(file);
        return new LessonPlay(shell, lesson, ConditionRules.check(lesson, callFaults));
    }

    private static Lesson lesson(Path file) {
        return reading(file).lesson();
    }

    private static LessonParser.Reading reading(Path file) {
        return LessonParser.read(
                file.toString(), file.toAbsolutePath().normalize().toString(), LessonText.of(file));
    }
}
