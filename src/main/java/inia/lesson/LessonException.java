package inia.lesson;

/** A lesson that can't be found or read; the message says which line to mend, and how. */
public final class LessonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LessonException(String message) {
        super(message);
    }

    static LessonException at(String file, int line, String message) {
        return new LessonException(file + ", line " + line + ": " + message);
    }
}
