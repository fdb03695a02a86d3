package inia;

import java.util.AbstractList;
import java.util.List;
import java.util.stream.Collectors;

/** What goes wrong with calls to the sandbox at present, used up or not: {@code aws.sandbox().faults()}. */
public final class Faults extends AbstractList<Fault> {
    private final List<Fault> faults;

    Faults(List<Fault> faults) {
        this.faults = List.copyOf(faults);
    }

    @Override
    public Fault get(int index) {
        return faults.get(index);
    }

    @Override
    public int size() {
        return faults.size();
    }

    /** A line each. */
    @Override
    public String toString() {
        return faults.isEmpty()
                ? "No faults: nothing fails on demand."
                : faults.stream().map(fault -> "\n" + fault).collect(Collectors.joining());
    }
}
