package inia.sandbox.iam;

import inia.sandbox.policy.PolicySet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The policies of an account's identities, as far as they were asked for since one of them last changed. */
final class PolicyCache {
    private static final int MOST = 10_000;

    /** What was read, and how many changes there had been before it was. */
    private record Entry(long changes, PolicySet policies) {}

    private final AtomicLong changes = new AtomicLong();
    private final Map<String, Entry> byIdentity = new ConcurrentHashMap<>();

    PolicySet get(String identity, Supplier<PolicySet> read) {
        long before = changes.get();
        Entry known = byIdentity.get(identity);
        if (known != null && known.changes() == before) {
            return known.policies();
        }
        if (byIdentity.size() >= MOST) {
            byIdentity.clear();
        }
        PolicySet policies = read.get();
        byIdentity.put(identity, new Entry(before, policies));
        return policies;
    }

    /** To be called after every change of policies, attachments, memberships or names, and not before it. */
    void changed() {
        changes.incrementAndGet();
    }
}
