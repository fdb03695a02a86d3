package inia.shell.translate;

import inia.client.Result;
import inia.client.Secrets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What earlier calls answered that nobody had told them: ARNs, URLs, ids, tokens. */
final class Answers {
    /** Shorter text may be the same by chance. */
    private static final int LEAST = 12;

    private static final List<String> WITHIN_OTHERS = List.of("arn:", "http://", "https://");
    private static final String METADATA = "ResponseMetadata";

    private final Map<String, Reference> known = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    /** Whoever gave a value already need not look it up in an answer. */
    void given(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::given);
        } else if (value instanceof List<?> list) {
            list.forEach(this::given);
        } else if (value instanceof String text) {
            given.add(text);
        }
    }

    /** Keeps what an answer has that is new. */
    void answered(int step, Result result) {
        for (Map.Entry<String, Object> member : result.entrySet()) {
            if (!member.getKey().equals(METADATA) && !Secrets.named(member.getKey())) {
                keep(step, List.of(member.getKey()), member.getValue());
            }
        }
    }

    private void keep(int step, List<Object> path, Object value) {
        if (isPolicy(path, value)) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> {
                if (!Secrets.named(name.toString())) {
                    keep(step, longer(path, name), each);
                }
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                keep(step, longer(path, i), list.get(i));
            }
        } else if (value instanceof String text && text.length() >= LEAST && !given.contains(text)) {
            known.putIfAbsent(text, new Reference(step, path));
        }
    }

    /** Text of its author's, which the plain SDK gives as text: no way leads into it. */
    private static boolean isPolicy(List<Object> path, Object value) {
        return path.get(path.size() - 1).toString().endsWith("Document") && !(value instanceof String);
    }

    private static List<Object> longer(List<Object> path, Object part) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(part);
        return List.copyOf(longer);
    }

    /** The value with marks for what earlier calls answered, in it or as a whole. */
    Object marked(Object value, Marks marks) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> marked = new LinkedHashMap<>();
            map.forEach((name, each) -> marked.put(name, Secrets.named(name.toString()) ? each : marked(each, marks)));
            return marked;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> marked(each, marks)).toList();
        }
        return value instanceof String text ? marked(text, marks) : value;
    }

    private String marked(String text, Marks marks) {
        Reference whole = known.get(text);
        if (whole != null) {
            return marks.of(whole);
        }
        String marked = text;
        for (Map.Entry<String, Reference> each : known.entrySet()) {
            String part = each.getKey();
            if (WITHIN_OTHERS.stream().anyMatch(part::startsWith)) {
                for (int at = marked.indexOf(part); at >= 0; at = marked.indexOf(part, at + 1)) {
                    int end = at + part.length();
                    if (end == marked.length() || !isPartOfName(marked.charAt(end))) {
                        marked = marked.substring(0, at) + marks.of(each.getValue()) + marked.substring(end);
                    }
                }
            }
        }
        return marked;
    }

    private static boolean isPartOfName(char letter) {
        return Character.isLetterOrDigit(letter) || "-_./:".indexOf(letter) >= 0;
    }
}
