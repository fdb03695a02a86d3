package inia.sandbox.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** AWS's own examples of how policies are evaluated, from {@code documented.policies}. */
public final class DocumentedExamples {
    private static final String ACCOUNT = "111122223333";
    private static final Map<String, String> PEOPLE = Map.of(
            "USER", "arn:aws:iam::" + ACCOUNT + ":user/carlos",
            "ROOT", "arn:aws:iam::" + ACCOUNT + ":root",
            "ROLE", "arn:aws:iam::" + ACCOUNT + ":role/dev",
            "SESSION", "arn:aws:sts::" + ACCOUNT + ":assumed-role/dev/now");

    private DocumentedExamples() {}

    /**
     * One question about an example.
     *
     * @param policies the policies by layer: {@code identity}, {@code boundary}, {@code session}, {@code resource}
     * @param owner the account of the resource, or {@code null}
     * @param who an ARN, or {@code nobody}
     */
    public record Question(
            String page,
            String example,
            Map<String, String> policies,
            String owner,
            String who,
            String action,
            String resource,
            Map<String, List<String>> context,
            String answer) {
        @Override
        public String toString() {
            return page + ": " + example + ": " + who.substring(who.lastIndexOf(':') + 1) + " " + action + " "
                    + resource + " " + context;
        }
    }

    /** All of them. */
    public static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        String page = null;
        String example = null;
        Map<String, String> policies = new LinkedHashMap<>();
        for (String line : lines()) {
            String[] words = line.split(" ", 2);
            switch (words[0]) {
                case "", "#" -> {}
                case "page" -> page = words[1];
                case "case" -> {
                    example = words[1];
                    policies = new LinkedHashMap<>();
                }
                case "ask" -> questions.add(question(page, example, policies, words[1]));
                case "identity", "boundary", "session", "resource" -> policies.put(words[0], document(words[1]));
                case "owner" -> policies.put(words[0], words[1]);
                default -> throw new IllegalArgumentException(line);
            }
        }
        return questions;
    }

    private static Question question(String page, String example, Map<String, String> policies, String text) {
        String[] sides = text.split(" -> ");
        String[] words = sides[0].split(" ", 4);
        Map<String, List<String>> context = new LinkedHashMap<>();
        for (String entry : words.length < 4 ? new String[0] : words[3].split(";")) {
            int equals = entry.indexOf('=');
            context.put(
                    entry.substring(0, equals),
                    List.of(entry.substring(equals + 1).split("\\|")));
        }
        Map<String, String> known = new LinkedHashMap<>(policies);
        String owner = known.remove("owner");
        String who = PEOPLE.getOrDefault(words[0], words[0]);
        return new Question(page, example, known, owner, who, words[1], words[2], context, sides[1]);
    }

    /** The default of a variable stands in quotes of its own. */
    private static String document(String text) {
        String json = text.replaceAll(", '([^']*)'}", ", \u0001$1\u0001}")
                .replace('\'', '"')
                .replace('\u0001', '\'');
        return json.startsWith("[") ? "{\"Version\":\"2012-10-17\",\"Statement\":" + json + "}" : json;
    }

    private static List<String> lines() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                DocumentedExamples.class.getResourceAsStream("documented.policies"), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
