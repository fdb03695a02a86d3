package inia.lesson;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * How far the learner has come: kept in a file, so that it survives {@code /reset}, {@code /exit}, a kill and a restart.
 *
 * <p>For each lesson: the step that is open, which steps are done, and what has been fulfilled of the open one. Steps count from 0.
 * Every change is made to what the file says then, so that two shells of one learner don't undo each other's.
 *
 * <p>A file that can't be read is set aside, and one that can't be written is done without: that is said, and the lessons go on.
 */
final class Progress {
    private static final String OPEN = "open";
    private static final String PAUSED = "paused";

    private final Path file;
    private final Consumer<String> say;
    private Properties kept;
    private String trouble = "";
    private boolean told;
    private boolean unreadable;

    /**
     * A learner's progress.
     *
     * @param say told once if the file is of no use
     */
    Progress(Path file, Consumer<String> say) {
        this.file = file;
        this.say = say;
        kept = read();
    }

    /** Says, once, what is wrong with the file, if anything is. */
    synchronized void tellTrouble() {
        if (!trouble.isEmpty() && !told) {
            told = true;
            say.accept(trouble);
        }
    }

    /** The lesson that was open last; empty if none. */
    String openLesson() {
        return kept.getProperty(OPEN, "");
    }

    int step(String lesson) {
        try {
            return Math.max(0, Integer.parseInt(kept.getProperty(lesson + ".step", "0")));
        } catch (NumberFormatException edited) {
            return 0;
        }
    }

    void open(String lesson, int step) {
        change(changed -> {
            changed.setProperty(OPEN, lesson);
            changed.setProperty(lesson + ".step", Integer.toString(step));
            changed.remove(lesson + ".fulfilled");
            changed.remove(PAUSED);
        });
    }

    boolean isPaused() {
        return kept.containsKey(PAUSED);
    }

    void pause(boolean paused) {
        change(changed -> {
            if (paused) {
                changed.setProperty(PAUSED, "yes");
            } else {
                changed.remove(PAUSED);
            }
        });
    }

    boolean isDone(String lesson, int step) {
        return kept.containsKey(lesson + ".done." + step);
    }

    /** How many steps of a lesson are done. */
    long countDone(Lesson lesson) {
        return IntStream.range(0, lesson.steps().size())
                .filter(step -> isDone(lesson.name(), step))
                .count();
    }

    void done(String lesson, int step) {
        change(changed -> changed.setProperty(lesson + ".done." + step, "yes"));
    }

    void undone(String lesson, int step) {
        change(changed -> changed.remove(lesson + ".done." + step));
    }

    /** The numbers of the conditions of the open step that were fulfilled by calls. */
    BitSet fulfilled(String lesson) {
        BitSet numbers = new BitSet();
        for (String number : kept.getProperty(lesson + ".fulfilled", "").split(",")) {
            if (number.matches("\\d{1,4}")) {
                numbers.set(Integer.parseInt(number));
            }
        }
        return numbers;
    }

    void fulfilled(String lesson, BitSet numbers) {
        if (!numbers.equals(fulfilled(lesson))) {
            String text = numbers.toString().replaceAll("[{} ]", "");
            change(changed -> changed.setProperty(lesson + ".fulfilled", text));
        }
    }

    boolean isFinished(String lesson) {
        return kept.containsKey(lesson + ".finished");
    }

    void finish(String lesson) {
        change(changed -> {
            changed.setProperty(lesson + ".finished", "yes");
            changed.remove(OPEN);
        });
    }

    /** Forgets all of a lesson. */
    void forget(String lesson) {
        change(changed -> changed.keySet().removeIf(key -> key.toString().startsWith(lesson + ".")));
    }

    private synchronized void change(Consumer<Properties> how) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path lock = file.resolveSibling(file.getFileName() + ".lock");
            try (FileChannel held = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                held.lock();
                kept = current();
                how.accept(kept);
                write();
            }
        } catch (IOException failed) {
            how.accept(kept);
            trouble = "Your progress can't be kept after this shell, since " + file + " can't be written: " + failed;
        }
        tellTrouble();
    }

    /** What the file says now; if that can't be read, the file is set aside, and what was read before counts. */
    private Properties current() throws IOException {
        Properties read = read();
        if (unreadable) {
            Files.move(file, aside(), StandardCopyOption.REPLACE_EXISTING);
            return kept;
        }
        return read;
    }

    private Path aside() {
        return file.resolveSibling(file.getFileName() + ".unreadable");
    }

    private Properties read() {
        Properties read = new Properties();
        unreadable = false;
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (NoSuchFileException none) {
            // Nobody has begun yet.
        } catch (IOException | IllegalArgumentException wrong) {
            read.clear();
            unreadable = true;
            trouble = "Your progress could not be read (" + wrong.getMessage()
                    + "), so it begins anew. The file is kept as " + aside();
        }
        return read;
    }

    private void write() throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "progress", ".new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            kept.store(writer, "How far the lessons have been done");
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
