package inia.lesson;

import java.util.List;
import java.util.Optional;

/**
 * One step of a lesson: something to read and to type, and perhaps an exercise.
 *
 * @param title the step's heading
 * @param parts prose and blocks in the order of the page
 * @param exercise what is checked before the step counts as done; empty where there is only something to try
 */
public record Step(String title, List<Part> parts, Optional<Exercise> exercise) {
    public Step {
        parts = List.copyOf(parts);
    }
}
