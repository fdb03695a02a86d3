package inia.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * How far the learner has come: kept in a file, so that it survives {@code /reset}, {@code /exit} and a restart.
 *
 * <p>For each lesson: the step that is open, and which steps are done. Steps count from 0.
 */
final class Progress {
    private static final String OPEN = "open";

    private final Path file;
    private final Properties kept = new Properties();

    Progress(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw new LessonException("Your progress could not be read from " + file + " ("
                        + unreadable.getMessage() + "). Mend the file, or move it away to begin anew.");
            }
        }
    }

    /** The lesson that was open last; empty if none. */
    String openLesson() {
        return kept.getProperty(OPEN, "");
    }

    int step(String lesson) {
        return number(lesson + ".step");
    }

    void open(String lesson, int step) {
        kept.setProperty(OPEN, lesson);
        kept.setProperty(lesson + ".step", Integer.toString(step));
        save();
    }

    boolean isDone(String lesson, int step) {
        return kept.containsKey(lesson + ".done." + step);
    }

    void done(String lesson, int step) {
        kept.setProperty(lesson + ".done." + step, "yes");
        save();
    }

    boolean isFinished(String lesson) {
        return kept.containsKey(lesson + ".finished");
    }

    void finish(String lesson) {
        kept.setProperty(lesson + ".finished", "yes");
        kept.remove(OPEN);
        save();
    }

    private int number(String key) {
        try {
            return Integer.parseInt(kept.getProperty(key, "0"));
        } catch (NumberFormatException edited) {
            return 0;
        }
    }

    private void save() {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "progress", ".new");
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                kept.store(writer, "How far the lessons have been done");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("Your progress could not be written to " + file + ": " + failed, failed);
        }
    }
}
