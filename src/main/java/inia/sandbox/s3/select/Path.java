package inia.sandbox.s3.select;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A column of the record, or what is further inside it.
 *
 * @param steps the names and places on the way; none for the record itself
 */
record Path(List<Step> steps) implements Expression {
    /**
     * One step into a structure.
     *
     * @param name a member's name, or {@code null}
     * @param exact whether the name's case matters
     * @param index an element's place from 0; -1 for all of them
     */
    record Step(String name, boolean exact, int index) {
        static final int EVERY = -1;

        boolean isEvery() {
            return name == null && index == EVERY;
        }

        /** Where the step leads from a value. */
        Object from(Object value) {
            if (!(value instanceof JsonNode node)) {
                return MISSING;
            }
            if (name == null) {
                return Values.of(node.path(index));
            }
            return node.isObject() ? Row.of(node).column(name, exact) : MISSING;
        }
    }

    @Override
    public Object value(Row row) {
        if (steps.isEmpty()) {
            return row.values().size() == 1 ? row.values().get(0) : MISSING;
        }
        Step first = steps.get(0);
        Object value = first.name() == null ? MISSING : row.column(first.name(), first.exact());
        for (Step step : steps.subList(1, steps.size())) {
            value = step.from(value);
        }
        return value;
    }

    /** What a column made of it is called; {@code null} if by its place. */
    String name() {
        return steps.isEmpty() ? null : steps.get(steps.size() - 1).name();
    }
}
