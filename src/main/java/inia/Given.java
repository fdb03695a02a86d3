package inia;

import inia.client.NotSentException;
import java.time.Duration;

/** What a learner gave, if it is there at all. */
final class Given {
    private Given() {}

    /** @throws NotSentException if it is null */
    static String name(String given, String example) {
        if (given == null) {
            throw new NotSentException("A name is missing: null is none. Give one, such as " + example + ".");
        }
        return given;
    }

    /** @throws NotSentException if it is null or negative */
    static Duration time(Duration given, String example) {
        if (given == null || given.isNegative()) {
            throw new NotSentException("That takes a time, such as " + example + "; " + given + " is none.");
        }
        return given;
    }

    /** @throws NotSentException if it is less than the least */
    static int number(int given, int least, String what) {
        if (given < least) {
            throw new NotSentException(what + " from " + least + " on, not " + given + ".");
        }
        return given;
    }
}
