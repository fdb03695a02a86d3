package inia.lesson;

import java.util.List;

/**
 * A lesson: one sitting, made of steps.
 *
 * @param name the name to open it by, such as {@code sessions}; for a file of one's own, its whole path
 * @param title what its page is headed, such as {@code Sessions}
 * @param introduction the paragraphs before the first step, as Markdown
 * @param steps the steps in order, at least one
 */
public record Lesson(String name, String title, String introduction, List<Step> steps) {
    public Lesson {
        steps = List.copyOf(steps);
    }
}
