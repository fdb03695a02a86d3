package inia.sandbox.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A context that remembers which keys policies asked for, and what they got. */
final class RecordedContext implements RequestContext {
    private final RequestContext context;
    private Map<String, List<String>> asked;

    RecordedContext(RequestContext context) {
        this.context = context;
    }

    @Override
    public List<String> values(String key) {
        if (asked == null) {
            asked = new LinkedHashMap<>();
        }
        List<String> known = asked.get(key);
        if (known == null) {
            List<String> values = context.values(key);
            known = values == null ? List.of() : List.copyOf(values);
            asked.put(key, known);
        }
        return known;
    }

    /** The keys that were asked for, as policies write them, with their values; none where the request lacks the key. */
    Map<String, List<String>> recorded() {
        return asked == null ? Map.of() : asked;
    }
}
