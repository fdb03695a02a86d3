package inia.sandbox.auth;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The key that a secret gives for one day, region and service. */
final class SigningKey {
    private static final int KEPT = 256;

    private final ConcurrentMap<Credential, Derived> derived = new ConcurrentHashMap<>();

    private record Derived(String secret, byte[] key) {
        @Override
        public String toString() {
            return "Derived[****]";
        }
    }

    /** The key's 32 bytes; the last few hundred are kept, since four digests a call are much for small calls. */
    byte[] of(String secret, Credential credential) {
        Derived kept = derived.get(credential);
        if (kept != null && kept.secret.equals(secret)) {
            return kept.key;
        }
        byte[] day = Digests.hmac(("AWS4" + secret).getBytes(StandardCharsets.UTF_8), credential.date());
        byte[] region = Digests.hmac(day, credential.region());
        byte[] service = Digests.hmac(region, credential.service());
        byte[] key = Digests.hmac(service, Credential.TERMINATOR);
        if (derived.size() >= KEPT) {
            derived.clear();
        }
        derived.put(credential, new Derived(secret, key));
        return key;
    }
}
