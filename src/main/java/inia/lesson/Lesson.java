package inia.lesson;

import java.util.List;

/**
 * A lesson: one sitting, made of steps.
 *
 * @param name the name to open it by, such as {@code sessions}; for a file of one's own, its whole path
 * @param file the file's name, for messages
 * @param title what its page is headed, such as {@code Sessions}
 * @param introduction the paragraphs before the first step, as Markdown
 * @param setUp what must be there when it begins
 * @param steps the steps in order, at least one
 */
public record Lesson(String name, String file, String title, String introduction, SetUp setUp, List<Step> steps) {
    public Lesson {
        steps = List.copyOf(steps);
    }
}
