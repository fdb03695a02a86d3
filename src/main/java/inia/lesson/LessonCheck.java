package inia.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Checks a lesson for its author: that it can be read, has what it must have, and plays as its page says. */
public final class LessonCheck {
    private final Typist shell;
    private final Function<ApiCall, Optional<String>> callFault;

    /**
     * A check that plays lessons.
     *
     * @param shell where lessons are played: a shell with a tutor, whose sandbox may be emptied
     * @param callFault says what is wrong with the names in a call, if anything is
     */
    public LessonCheck(Typist shell, Function<ApiCall, Optional<String>> callFault) {
        this.shell = shell;
        this.callFault = callFault;
    }

    /**
     * All that is wrong with a lesson, in the order of its lines.
     *
     * @param file the lesson's file
     */
    public List<Fault> check(Path file) {
        LessonParser.Reading reading = reading(file);
        List<Fault> found = new ArrayList<>(read(file));
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

    /** What can be seen without playing it. */
    List<Fault> read(Path file) {
        return LessonRules.check(reading(file), callFault);
    }

    /** What shows when it is played from its beginning to its end. */
    List<Fault> play(Path file) {
        return new LessonPlay(shell, lesson(file)).whole();
    }

    /** What shows when each step but the first is opened by itself. */
    List<Fault> playAlone(Path file) {
        Lesson lesson = lesson(file);
        List<Fault> found = new ArrayList<>();
        for (int position = 1; position < lesson.steps().size(); position++) {
            found.addAll(new LessonPlay(shell, lesson).alone(position));
        }
        return found;
    }

    /** What of the plain SDK's forms does not compile. */
    List<Fault> compile(Path file) {
        return new LessonPlay(shell, lesson(file)).plainSdk();
    }

    private static Lesson lesson(Path file) {
        return reading(file).lesson();
    }

    private static LessonParser.Reading reading(Path file) {
        try {
            return LessonParser.read(
                    file.toString(), file.toAbsolutePath().normalize().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new LessonException("The lesson " + file + " could not be read. Is the path right, seen from "
                    + Path.of("").toAbsolutePath() + "?");
        }
    }
}
