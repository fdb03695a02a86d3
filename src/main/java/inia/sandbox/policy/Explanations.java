package inia.sandbox.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The decisions about the latest calls, by request id; older ones are forgotten. */
public final class Explanations {
    private static final int KEPT = 1000;

    private final Map<String, Explanation> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Explanation> eldest) {
            return size() > KEPT;
        }
    };

    synchronized void add(Explanation explanation) {
        latest.put(explanation.call().requestId(), explanation);
    }

    /** What was decided about the call of this id, if it is among the latest thousand. */
    public synchronized Optional<Explanation> find(String requestId) {
        return Optional.ofNullable(latest.get(requestId));
    }
}
