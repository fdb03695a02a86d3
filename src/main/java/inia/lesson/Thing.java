package inia.lesson;

import java.util.List;

/**
 * Something that a lesson or a step builds on, and how to make it where it is missing.
 *
 * @param there how to see that it is there
 * @param calls what makes it; what AWS refuses of these is passed over, since part of it may be there
 */
public record Thing(Condition there, List<ApiCall> calls) {
    public Thing {
        calls = List.copyOf(calls);
    }
}
