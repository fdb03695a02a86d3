package inia.lesson;

import java.util.List;
import java.util.Optional;

/**
 * One step of a lesson: something to read and to type, and perhaps an exercise.
 *
 * @param title the step's heading
 * @param line the line of the heading
 * @param parts prose and blocks in the order of the page
 * @param setUp what the step builds on
 * @param exercise what is checked before the step counts as done; empty where there is only something to try
 */
public record Step(String title, int line, List<Part> parts, SetUp setUp, Optional<Exercise> exercise) {
    public Step {
        parts = List.copyOf(parts);
    }

    /** The blocks to type, in the order of the page. */
    public List<Part.Block> blocks() {
        return parts.stream()
                .filter(Part.Block.class::isInstance)
                .map(Part.Block.class::cast)
                .toList();
    }
}
