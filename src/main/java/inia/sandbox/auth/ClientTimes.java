package inia.sandbox.auth;

import java.time.Instant;

/**
 * Translates the times of signatures, which clients take from their own clocks, to the sandbox's time, which may have been
 * advanced before or after they signed.
 *
 * <p>Signatures tell the second alone: of one that was made in the second of a leap, both times are possible.
 */
public interface ClientTimes {
    /** Clients whose clocks show the sandbox's time. */
    ClientTimes SAME = new ClientTimes() {
        @Override
        public Instant earliest(Instant signed) {
            return signed;
        }

        @Override
        public Instant latest(Instant signed) {
            return signed;
        }
    };

    /** The earliest that it can have been when a client's clock showed this second. */
    Instant earliest(Instant signed);

    /** The latest that it can have been. */
    Instant latest(Instant signed);
}
