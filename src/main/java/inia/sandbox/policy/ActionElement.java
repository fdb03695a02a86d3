package inia.sandbox.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code Action} or {@code NotAction} of a statement.
 *
 * <p>Patterns are kept by service, so that a policy of a thousand actions costs no more than one of ten.
 */
public final class ActionElement {
    private final boolean not;
    private final List<String> patterns;
    private final Map<String, List<Wildcard>> byService = new HashMap<>();
    private final List<Wildcard> anyService = new ArrayList<>();
    private boolean everything;

    private ActionElement(boolean not, List<String> patterns) {
        this.not = not;
        this.patterns = List.copyOf(patterns);
        for (String pattern : patterns) {
            add(pattern.toLowerCase(Locale.ROOT));
        }
    }

    /** {@code Action}: what it names is covered. */
    public static ActionElement of(List<String> patterns) {
        return new ActionElement(false, patterns);
    }

    /** {@code NotAction}: everything but what it names is covered. */
    public static ActionElement allBut(List<String> patterns) {
        return new ActionElement(true, patterns);
    }

    private void add(String pattern) {
        int colon = pattern.indexOf(':');
        String service = colon < 0 ? pattern : pattern.substring(0, colon);
        if (colon < 0 || service.indexOf('*') >= 0 || service.indexOf('?') >= 0) {
            Wildcard wildcard = Wildcard.of(pattern);
            anyService.add(wildcard);
            everything |= wildcard.matchesAll();
        } else {
            byService.computeIfAbsent(service, key -> new ArrayList<>()).add(Wildcard.of(pattern.substring(colon + 1)));
        }
    }

    /** Whether the action is one of those that the element speaks of. */
    public boolean covers(Action action) {
        return names(action) != not;
    }

    /**
     * Whether the element speaks of any action of a service.
     *
     * @param service in lower case, such as {@code s3}
     */
    public boolean speaksOf(String service) {
        if (not) {
            return !patterns.contains("*") && patterns.stream().noneMatch((service + ":*")::equalsIgnoreCase);
        }
        return patterns.stream()
                .map(pattern -> pattern.toLowerCase(Locale.ROOT).split(":", 2)[0])
                .anyMatch(prefix -> Wildcard.of(prefix).matches(service));
    }

    private boolean names(Action action) {
        if (everything) {
            return true;
        }
        for (Wildcard pattern : byService.getOrDefault(action.service(), List.of())) {
            if (pattern.matches(action.name())) {
                return true;
            }
        }
        for (Wildcard pattern : anyService) {
            if (pattern.matches(action.service() + ":" + action.name())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return (not ? "NotAction " : "Action ") + patterns;
    }
}
