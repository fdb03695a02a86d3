package inia.sandbox.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a query-protocol call as the tree that their dotted names draw: {@code Tags.member.1.Key}. */
final class FormNode {
    private static final FormNode NONE = new FormNode();

    /** Deeper than any shape of an API; what is deeper is no member of any, and passed over. */
    private static final int DEEPEST = 24;

    private Map<String, FormNode> children = Map.of();
    private String text;

    private FormNode() {}

    /** The tree of these parameters; where a name comes twice, the first counts. */
    static FormNode of(Iterable<Map.Entry<String, String>> parameters) {
        FormNode root = new FormNode();
        for (Map.Entry<String, String> parameter : parameters) {
            root.add(parameter.getKey(), parameter.getValue());
        }
        return root;
    }

    /** Adds what is at a dotted name, unless something is there. */
    void add(String name, String value) {
        if (name.chars().filter(c -> c == '.').limit(DEEPEST).count() >= DEEPEST) {
            return;
        }
        FormNode node = this;
        for (int start = 0; start <= name.length(); ) {
            int dot = name.indexOf('.', start);
            int end = dot < 0 ? name.length() : dot;
            node = node.childToFill(name.substring(start, end));
            start = end + 1;
        }
        if (node.text == null) {
            node.text = value;
        }
    }

    private FormNode childToFill(String name) {
        if (children.isEmpty()) {
            children = new LinkedHashMap<>(4);
        }
        return children.computeIfAbsent(name, absent -> new FormNode());
    }

    /** The value at this very name, or {@code null}. */
    String text() {
        return text;
    }

    /** What is under the name, or {@code null}. */
    FormNode child(String name) {
        return children.get(name);
    }

    /** What is under the name; an empty node if nothing is. */
    FormNode childOrNone(String name) {
        return children.getOrDefault(name, NONE);
    }

    /** What is under the numbers 1, 2, 3, ..., in their order; numbers may be missing. */
    List<FormNode> items() {
        List<Map.Entry<Long, FormNode>> numbered = new ArrayList<>(children.size());
        children.forEach((name, child) -> {
            if (isNumber(name)) {
                numbered.add(Map.entry(Long.valueOf(name), child));
            }
        });
        numbered.sort(Comparator.comparing(Map.Entry::getKey));
        return numbered.stream().map(Map.Entry::getValue).toList();
    }

    private static boolean isNumber(String name) {
        return !name.isEmpty() && name.length() < 10 && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
