package inia.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in one lesson's file, so that an author hears of all of it at once. */
final class Faults {
    private final String file;
    private final List<Fault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(int line, String message) {
        found.add(new Fault(file, line, message));
    }

    /** What was found, in the order of the lines. */
    List<Fault> found() {
        return found.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }
}
