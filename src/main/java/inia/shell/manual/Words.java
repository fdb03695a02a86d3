package inia.shell.manual;

import inia.client.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What words of the field mean, from {@code words.txt}: after {@code [word, other word]} its explanation, and lines to type with a tab
 * before them.
 */
final class Words {
    /** The usual form, and the words of one of its forms. */
    private static final List<Map.Entry<String, List<String>>> FORMS = new ArrayList<>();

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
            List<String> words = Question.asked(name).stream()
                    .map(word -> Question.spellings(word).get(0))
                    .toList();
            FORMS.add(Map.entry(names.get(0), words));
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

    /** The words, in their usual form, that a question names in any of their forms: those first that it names by more words. */
    static List<String> about(List<String> asked) {
        Set<String> spelled = new HashSet<>();
        asked.forEach(word -> spelled.addAll(Question.spellings(word)));
        List<Map.Entry<String, List<String>>> named = FORMS.stream()
                .filter(form -> spelled.containsAll(form.getValue()))
                .sorted(Comparator.comparingInt(form -> -form.getValue().size()))
                .toList();
        return named.stream().map(Map.Entry::getKey).distinct().toList();
    }

    /** All words in their usual form. */
    static List<String> all() {
        return new ArrayList<>(
                MEANINGS.values().stream().map(Map.Entry::getKey).distinct().toList());
    }
}
