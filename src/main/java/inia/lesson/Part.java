package inia.lesson;

import java.util.List;

/** A piece of a step's page. */
public sealed interface Part {
    /**
     * Something to read.
     *
     * @param markdown one or more paragraphs
     * @param line the line of the file that it begins at
     */
    record Prose(String markdown, int line) implements Part {
        private static final String REALITY = "**Reality.**";

        /** Whether it tells where real AWS differs from the sandbox. */
        public boolean isReality() {
            return markdown.startsWith(REALITY);
        }
    }

    /**
     * Something to type.
     *
     * @param code the snippet, one or more lines
     * @param output what the shell prints for it, where {@code …} stands for anything; empty where the page does not say
     * @param line the line of the file that the block begins at
     */
    record Block(String code, String output, int line) implements Part {}

    /**
     * Code that is shown and not to be typed as it is: the learner predicts what it prints, or mends it.
     *
     * @param use what it is shown for
     * @param code the snippet, one or more lines
     * @param output what the shell prints for it, if the page says so; of code to predict, that is shown only afterwards
     * @param line the line of the file that the block begins at
     */
    record Shown(Use use, String code, String output, int line) implements Part {
        /** What code is shown for. */
        public enum Use {
            /** What will it print? */
            PREDICT,
            /** What is wrong with it? */
            BROKEN
        }
    }

    /**
     * The options of a multiple choice.
     *
     * @param options each with its letter, such as {@code a) IAM}
     * @param line the line of the file that they begin at
     */
    record Choice(List<String> options, int line) implements Part {
        public Choice {
            options = List.copyOf(options);
        }

        /** The letters of the options, such as a, b, c. */
        public List<String> letters() {
            return options.stream().map(option -> option.substring(0, 1)).toList();
        }
    }
}
