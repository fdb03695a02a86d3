package inia.lesson;

import java.util.Optional;

/** Says what is wrong with a call in a lesson, if anything is: the names of its service, its operation, or a parameter. */
@FunctionalInterface
public interface CallFaults {
    /** What is wrong with a call, and how to mend it. */
    Optional<String> of(ApiCall call);

    /** What is wrong with a call by which the tutor looks at the state, which must not change it. */
    default Optional<String> ofLook(ApiCall call) {
        return of(call);
    }
}
