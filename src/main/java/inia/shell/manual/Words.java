package inia.shell.manual;

import inia.client.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What words of the field mean, from {@code words.txt}: after {@code [word, other word]} its explanation, and lines to type with a tab
 * before them.
 */
final class Words {
    private static final Map<String, Map.Entry<String, String>> MEANINGS = read();

    private Words() {}

    private static Map<String, Map.Entry<String, String>> read() {
        Map<String, Map.Entry<String, String>> meanings = new LinkedHashMap<>();
        List<String> names = List.of();
        StringBuilder text = new StringBuilder();
        for (String line : Facts.lines("words.txt")) {
            if (line.startsWith("[")) {
                put(names, text, meanings);
                names = List.of(line.substring(1, line.length() - 1).split(", "));
            } else if (!line.isEmpty()) {
                text.append(line).append('\n');
            }
        }
        put(names, text, meanings);
        return meanings;
    }

    private static void put(List<String> names, StringBuilder text, Map<String, Map.Entry<String, String>> meanings) {
        for (String name : names) {
            meanings.put(Names.key(name), Map.entry(names.get(0), text.toString()));
        }
        text.setLength(0);
    }

    /** The word in its usual form, and what it means. */
    static Optional<Map.Entry<String, String>> find(String word) {
        String key = Names.key(word);
        Map.Entry<String, String> meaning = MEANINGS.get(key);
        return Optional.ofNullable(
                meaning == null && key.endsWith("s") ? MEANINGS.get(key.substring(0, key.length() - 1)) : meaning);
    }

    /** All words in their usual form. */
    static List<String> all() {
        return new ArrayList<>(
                MEANINGS.values().stream().map(Map.Entry::getKey).distinct().toList());
    }
}
