package inia.shell.manual;

import inia.client.Names;
import inia.lesson.Lesson;
import inia.lesson.Lessons;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks for words in everything that the manual has: names weigh more than texts, and what comes with resources and lessons counts too. */
final class Finder {
    private static final int IN_KIND = 8;
    private static final int WHOLE_NAME = 100;
    private static final int IN_NAME = 50;
    private static final int IN_SUMMARY = 20;
    private static final int IN_TEXT = 5;

    private final Library library;
    private final Commands commands;
    private List<String> words = List.of();
    private int spare;

    Finder(Library library, Commands commands) {
        this.library = library;
        this.commands = commands;
    }

    /** What has to do with some words, or with most of them if nothing has with all: the best first of each kind. */
    Map<String, List<Finding>> find(String text) {
        words = Question.asked(text);
        List<Finding> found = new ArrayList<>();
        for (spare = 0; spare == 0 || found.isEmpty() && spare <= words.size() / 2; spare++) {
            look(found);
        }
        Map<String, List<Finding>> kinds = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparingInt(Finding::rank).reversed())
                .forEach(each -> kinds.computeIfAbsent(each.kind(), kind -> new ArrayList<>())
                        .add(each));
        return kinds;
    }

    private void look(List<Finding> found) {
        if (words.isEmpty()) {
            return;
        }
        commands.names()
                .forEach(name -> add(
                        found,
                        "commands",
                        name,
                        OwnManual.of(commands.named(name).get(0).method()),
                        "help(\"" + name + "\")"));
        List<String> named = Words.about(words);
        Words.all().forEach(word -> word(word, named, found));
        library.manuals().forEach(manual -> service(manual, found));
        ResourceTypes.all().forEach(type -> resource(type, found));
        new Lessons().all().forEach(lesson -> lesson(lesson, found));
    }

    /** What the question names comes before what only has to do with it. */
    private void word(String word, List<String> named, List<Finding> found) {
        String text = Words.find(word).orElseThrow().getValue();
        int place = named.indexOf(word);
        int rank = place < 0 ? rank(word, text) : WHOLE_NAME * (words.size() + 1) - place;
        if (rank > 0) {
            found.add(new Finding("words", rank, "help(\"" + word + "\")", Sentences.first(text)));
        }
    }

    /** Writes what was found. */
    void write(String text, Page page) {
        Map<String, List<Finding>> kinds = find(text);
        if (kinds.isEmpty()) {
            page.text(
                    "Nothing in the manual has to do with '" + text
                            + "'. Fewer or other words may find it; help() lists the commands.",
                    0);
        }
        for (String kind : List.of("commands", "words", "operations", "parameters", "resources", "lessons")) {
            List<Finding> all = kinds.getOrDefault(kind, List.of());
            if (!all.isEmpty()) {
                List<Finding> shown = all.subList(0, Math.min(IN_KIND, all.size()));
                page.heading(kind + (all.size() > shown.size() ? " (the first of " + all.size() + ")" : ""));
                int column = Math.min(
                        46,
                        shown.stream()
                                .mapToInt(each -> each.line().length())
                                .max()
                                .orElse(0));
                shown.forEach(each -> page.row(each.line(), each.text(), column, 1));
            }
        }
    }

    private void service(ServiceManual manual, List<Finding> found) {
        manual.entries().forEach((name, entry) -> {
            String path = manual.service() + " " + name;
            add(found, "operations", name, entry.text(), "help(\"" + path + "\")");
            manual.parameters(entry).forEach((parameter, said) -> {
                int rank = rank(Names.snake(Names.pascal(parameter)), "");
                if (rank > 0) {
                    String line = "help(\"" + path + " " + Names.pascal(parameter) + "\")";
                    found.add(new Finding("parameters", rank, line, Sentences.first(said)));
                }
            });
        });
    }

    private void resource(Class<?> type, List<Finding> found) {
        String title = ResourceTypes.title(type);
        for (Member member : Members.of(type)) {
            add(
                    found,
                    "resources",
                    Names.snake(member.method().getName()),
                    OwnManual.of(member.method()),
                    "help(\"" + title + " " + member.method().getName() + "\")");
        }
    }

    private void lesson(Lesson lesson, List<Finding> found) {
        StringBuilder text = new StringBuilder(lesson.introduction());
        lesson.steps()
                .forEach(step ->
                        text.append('\n').append(step.title()).append('\n').append(step.parts()));
        int rank = rank(lesson.name() + " " + lesson.title().toLowerCase(Locale.ROOT), text.toString());
        if (rank > 0) {
            found.add(new Finding("lessons", rank, "lesson(\"" + lesson.name() + "\")", lesson.title()));
        }
    }

    private void add(List<Finding> found, String kind, String name, String text, String line) {
        int rank = rank(name, text);
        if (rank > 0) {
            found.add(new Finding(kind, rank, line, Sentences.first(text)));
        }
    }

    private static boolean has(String text, String word) {
        return Question.spellings(word).stream().anyMatch(text::contains);
    }

    /** How well a name and a text fit: 0 unless each word, but for those to spare, is in one of them. */
    private int rank(String name, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int missing = (int) words.stream()
                .filter(word -> !has(name, word) && !has(lower, word))
                .count();
        if (missing > spare) {
            return 0;
        }
        String summary = Sentences.first(lower);
        int rank = 0;
        for (String word : words) {
            if (name.equals(word)) {
                rank += WHOLE_NAME;
            } else if (has(name, word)) {
                rank += IN_NAME;
            } else if (has(summary, word)) {
                rank += IN_SUMMARY;
            } else if (has(lower, word)) {
                rank += IN_TEXT;
            }
        }
        // Of names that fit alike, the shorter says less beside the words.
        return Math.max(1, rank - name.length() / 4);
    }
}
