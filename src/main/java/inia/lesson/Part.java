package inia.lesson;

/** A piece of a step's page. */
public sealed interface Part {
    /**
     * Something to read.
     *
     * @param markdown one or more paragraphs
     */
    record Prose(String markdown) implements Part {}

    /**
     * Something to type.
     *
     * @param code the snippet, one or more lines
     * @param output what the shell prints for it, where {@code …} stands for anything; empty where the page does not say
     * @param line the line of the file that the block begins at
     */
    record Block(String code, String output, int line) implements Part {}
}
