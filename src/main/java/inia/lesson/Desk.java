package inia.lesson;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a learner's things are kept.
 *
 * @param progress the file with the progress
 * @param variables the file with the variables of the open step, for {@code /open}
 */
public record Desk(Path progress, Path variables) {
    /** Where the learner was when the shell was left, such as {@code step 3 of sessions}; empty if no lesson was open. */
    public Optional<String> left() {
        Progress kept = new Progress(progress, trouble -> {});
        String name = kept.openLesson();
        return name.isEmpty() ? Optional.empty() : Optional.of("step " + (kept.step(name) + 1) + " of " + name);
    }
}
