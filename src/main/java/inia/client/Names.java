package inia.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The spellings of a name: {@code CreateUser} in the API, {@code createUser} in Java, {@code create_user} in Python.
 */
public final class Names {
    /** Words with capitals inside, as Python's names take them: as one word. */
    private static final Map<String, String> WHOLE_WORDS =
            Map.of("OTel", "Otel", "WhatsApp", "Whatsapp", "iSCSI", "Iscsi", "HITs", "Hits");

    private Names() {}

    /** The letters and digits of a name in lower case: equal for all spellings of one name. */
    public static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                key.append(Character.toLowerCase(letter));
            }
        }
        return key.toString();
    }

    /** {@code create_user} and {@code createUser} as the API spells them: {@code CreateUser}. */
    public static String pascal(String name) {
        StringBuilder pascal = new StringBuilder(name.length());
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter == '_' || letter == '-') {
                start = true;
            } else {
                pascal.append(start ? Character.toUpperCase(letter) : letter);
                start = false;
            }
        }
        return pascal.toString();
    }

    /** {@code CreateUser} as Python spells it: {@code create_user}. */
    public static String snake(String api) {
        String name = api;
        for (Map.Entry<String, String> word : WHOLE_WORDS.entrySet()) {
            name = name.replace(word.getKey(), word.getValue());
        }
        StringBuilder snake = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isUpperCase(letter)) {
                boolean afterSmall = i > 0 && !Character.isUpperCase(name.charAt(i - 1)) && name.charAt(i - 1) != '_';
                boolean beforeSmall = i > 0
                        && i + 1 < name.length()
                        && Character.isLowerCase(name.charAt(i + 1))
                        && !isPluralOfCapitals(name, i);
                if (afterSmall || beforeSmall && name.charAt(i - 1) != '_') {
                    snake.append('_');
                }
                snake.append(Character.toLowerCase(letter));
            } else {
                snake.append(letter);
            }
        }
        return snake.toString();
    }

    /** An API's name in the spelling of another: as Python has it where that one is. */
    static String spelledAs(String given, String name) {
        boolean python = given.indexOf('_') >= 0 || given.equals(given.toLowerCase(Locale.ROOT));
        return python ? snake(name) : name;
    }

    /** Whether the capital at an index ends a word such as {@code ARNs}. */
    private static boolean isPluralOfCapitals(String name, int last) {
        return last + 2 == name.length()
                && name.charAt(last + 1) == 's'
                && Character.isUpperCase(name.charAt(last - 1));
    }

    /** {@code CreateUser} as a Java method: {@code createUser}. */
    public static String java(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The known name that was most likely meant, if one is near enough. */
    public static Optional<String> nearest(String given, Collection<String> known) {
        return near(given, known).stream().findFirst();
    }

    /** The known names near to the one given, the nearest first; five at most. */
    static List<String> near(String given, Collection<String> known) {
        record Candidate(String name, int distance) {}
        String key = key(given);
        List<Candidate> candidates = new ArrayList<>();
        for (String name : known) {
            String other = key(name);
            int distance = distance(key, other);
            boolean part = key.length() > 2 && (other.contains(key) || other.length() > 2 && key.contains(other));
            if (distance <= Math.max(1, Math.min(key.length(), other.length()) / 3)) {
                candidates.add(new Candidate(name, distance));
            } else if (part) {
                candidates.add(new Candidate(name, distance + 2));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(5)
                .map(Candidate::name)
                .toList();
    }

    /** How many letters must be put, taken, changed or swapped with their neighbour to make one word the other. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
                least = Math.min(least, cost[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return cost[one.length()][other.length()];
    }
}
