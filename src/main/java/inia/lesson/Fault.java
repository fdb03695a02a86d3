package inia.lesson;

/**
 * Something that is wrong in a lesson's file.
 *
 * @param file the file's name
 * @param line the line to look at, from 1
 * @param message what is wrong there, and how to mend it
 */
public record Fault(String file, int line, String message) {
    /** {@code my.md, line 12: …} */
    @Override
    public String toString() {
        return file + ", line " + line + ": " + message;
    }
}
