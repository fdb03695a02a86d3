package inia.client;

import java.util.List;
import java.util.Map;

/** Finds what a result is about: the list in it, or the one structure that it gives. */
final class Listed {
    private Listed() {}

    static List<?> in(Map<String, Object> result) {
        Object structure = null;
        for (Map.Entry<String, Object> member : result.entrySet()) {
            if (member.getValue() instanceof List<?> list) {
                return list;
            }
            if (structure == null && member.getValue() instanceof Structure) {
                structure = member.getValue();
            }
        }
        return List.of(structure == null ? result : structure);
    }

    static List<?> rows(Object found) {
        if (found instanceof List<?> list) {
            return list;
        }
        return found == null ? List.of() : List.of(found);
    }
}
