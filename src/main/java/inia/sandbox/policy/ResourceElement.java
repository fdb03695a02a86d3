package inia.sandbox.policy;

import java.util.ArrayList;
import java.util.List;

/** The {@code Resource} or {@code NotResource} of a statement. */
public final class ResourceElement {
    private final boolean not;
    private final List<ResourcePattern> patterns;

    private ResourceElement(boolean not, List<ResourcePattern> patterns) {
        this.not = not;
        this.patterns = List.copyOf(patterns);
    }

    /** {@code Resource}: what it names is covered. */
    static ResourceElement of(List<ResourcePattern> patterns) {
        return new ResourceElement(false, patterns);
    }

    /** {@code NotResource}: everything but what it names is covered. */
    static ResourceElement allBut(List<ResourcePattern> patterns) {
        return new ResourceElement(true, patterns);
    }

    /** The condition keys that its variables ask for. */
    List<String> contextKeys() {
        List<String> keys = new ArrayList<>();
        patterns.forEach(pattern -> keys.addAll(pattern.contextKeys()));
        return keys;
    }

    /** Whether the resource is one of those that the element speaks of. */
    public boolean covers(String resource, RequestContext context) {
        for (ResourcePattern pattern : patterns) {
            if (pattern.matches(resource, context)) {
                return !not;
            }
        }
        return not;
    }

    @Override
    public String toString() {
        return (not ? "NotResource " : "Resource ") + patterns;
    }
}
