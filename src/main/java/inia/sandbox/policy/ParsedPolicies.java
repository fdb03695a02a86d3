package inia.sandbox.policy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Policy documents that were kept as text, each parsed once as long as it is in use. */
public final class ParsedPolicies {
    private static final int MOST = 2000;

    private record Key(String json, PolicyKind kind) {}

    private final Map<Key, PolicyDocument> parsed = new ConcurrentHashMap<>();

    /**
     * The document of this text.
     *
     * @param json the text
     * @param kind what the policy is attached to
     * @throws MalformedPolicyException if it is not a policy document
     */
    public PolicyDocument get(String json, PolicyKind kind) {
        Key key = new Key(json, kind);
        PolicyDocument known = parsed.get(key);
        if (known != null) {
            return known;
        }
        if (parsed.size() >= MOST) {
            parsed.clear();
        }
        PolicyDocument read = PolicyParser.read(json, kind);
        parsed.put(key, read);
        return read;
    }
}
