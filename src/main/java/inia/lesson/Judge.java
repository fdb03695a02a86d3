package inia.lesson;

import inia.client.IniaException;
import inia.client.Search;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Decides whether a condition holds. */
final class Judge {
    private final Ground ground;

    Judge(Ground ground) {
        this.ground = ground;
    }

    boolean holds(Condition condition, List<Map<String, Object>> calls, Object answer) {
        Condition.Subject subject = condition.subject();
        try {
            Object looked = subject instanceof Condition.State state
                    ? OpenedTexts.in(ground.call(state.call()))
                    : subject instanceof Condition.Calls ? calls : answer;
            return isTrue(Search.in(looked, condition.holds()));
        } catch (IniaException unanswered) {
            return false;
        }
    }

    /** Whether something of a set-up is there. */
    boolean isThere(Thing thing) {
        return holds(thing.there(), List.of(), null);
    }

    /** JMESPath's own notion: false, null and what is empty are not true. */
    private static boolean isTrue(Object value) {
        return !(value == null
                || Boolean.FALSE.equals(value)
                || value instanceof Collection<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof String text && text.isEmpty());
    }
}
