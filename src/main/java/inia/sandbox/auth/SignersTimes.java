package inia.sandbox.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The time by the clocks of those who sign what tells only when it ends, not when it was signed.
 *
 * <p>It counts as signed when it says so, or else when it is first seen: what is signed after the sandbox's time was advanced is
 * good for as long as it tells, and what was signed or used before ends by an advance.
 */
final class SignersTimes {
    private static final int REMEMBERED = 1000;

    private final InstantSource clock;
    private final ClientTimes times;
    private final Map<String, Duration> leads = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Duration> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignersTimes(InstantSource clock, ClientTimes times) {
        this.clock = clock;
        this.times = times;
    }

    /**
     * What the signer's clock would show now, had the sandbox's time gone as his since he signed.
     *
     * @param signed when he signed by his clock, or {@code null} if nothing tells
     */
    synchronized Instant now(String signature, Instant signed) {
        Duration lead = leads.computeIfAbsent(signature, any -> {
            Instant then = signed == null ? Instant.now() : signed;
            return Duration.between(then, times.latest(then));
        });
        return clock.instant().minus(lead);
    }
}
