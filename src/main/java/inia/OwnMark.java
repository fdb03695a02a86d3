package inia;

import inia.sandbox.OwnCalls;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What tells a sandbox that calls are Inia's own, if they are.
 *
 * @param rootSecret the secret of the sandbox's root, if it is known
 * @param shown whether calls have the mark
 */
record OwnMark(Supplier<Optional<String>> rootSecret, boolean shown) {
    /** Of calls to elsewhere than the sandbox. */
    static final OwnMark NONE = new OwnMark(Optional::empty, false);

    /** The same, on calls. */
    OwnMark show() {
        return new OwnMark(rootSecret, true);
    }

    Map<String, String> headers() {
        Optional<String> secret = shown ? rootSecret.get() : Optional.empty();
        return secret.map(known -> Map.of(OwnCalls.HEADER, OwnCalls.mark(known)))
                .orElseGet(Map::of);
    }
}
