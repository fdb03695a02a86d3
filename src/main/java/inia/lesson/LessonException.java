package inia.lesson;

import java.util.List;

/** A lesson that can't be read; the message says which line to mend, and how. It needs no stack trace to say so. */
public final class LessonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    LessonException(String message) {
        this(message, List.of());
    }

    private LessonException(String message, List<Fault> faults) {
        super(message, null, false, false);
        this.faults = faults;
    }

    static LessonException of(List<Fault> faults) {
        String more = faults.size() == 1
                ? ""
                : " (and " + (faults.size() - 1) + " more: java -jar target/inia.jar lessons check names them all)";
        return new LessonException(faults.get(0) + more, List.copyOf(faults));
    }

    /** What is wrong in the file, line by line; empty where the file itself could not be read. */
    public List<Fault> faults() {
        return faults;
    }
}
