package inia.sandbox;

import java.util.List;
import java.util.stream.Stream;

/** Requests that no decent client sends: broken, deep, large and wild, over all protocols of the sandbox. */
final class HostileRequests {
    /**
     * A request.
     *
     * @param what says what is wrong with it
     * @param bytes what is sent, after which the sender sends no more
     */
    record Hostile(String what, byte[] bytes) {
        @Override
        public String toString() {
            return what;
        }
    }

    private HostileRequests() {}

    static List<Hostile> all() {
        return Stream.of(
                        new HostileFraming(),
                        new HostileTargets(),
                        new HostileQueries(),
                        new HostileJson(),
                        new HostileXml(),
                        new HostileObjects(),
                        new HostileSignatures())
                .flatMap(kind -> kind.all().stream())
                .toList();
    }
}
