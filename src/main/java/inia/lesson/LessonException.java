package inia.lesson;

/** A lesson that can't be read; the message says which line to mend, and how. It needs no stack trace to say so. */
public final class LessonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LessonException(String message) {
        super(message, null, false, false);
    }

    static LessonException at(String file, int line, String message) {
        return new LessonException(file + ", line " + line + ": " + message);
    }
}
