package inia.sandbox;

import inia.sandbox.call.Chance;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of requests: unique enough to find an answer again, and cheap. */
final class RequestIds {
    private RequestIds() {}

    static String next() {
        if (Chance.isFixed()) {
            return Chance.uuid().toString();
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
