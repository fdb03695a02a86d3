package inia.shell.manual;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is asked for in a question: "how do I make a bucket public?" asks for create, bucket and public. */
final class Question {
    private static final Set<String> FILLERS =
            Set.of(("a all am an and any are as at be by can could do does for from get give has have how i if"
                            + " in into is it its long may mean means me much must my need needs of on one or out see should so some that the"
                            + " their them there this to use used valid want was what when where which who whom whose why will with would you"
                            + " your work works about")
                    .split(" "));

    /** What learners call what AWS calls otherwise. */
    private static final Map<String, String> SYNONYMS = Map.of(
            "make", "create",
            "new", "create",
            "remove", "delete",
            "erase", "delete",
            "file", "object",
            "files", "objects",
            "folder", "prefix",
            "change", "update");

    private Question() {}

    /** The words of a text, in small letters. */
    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}:*/-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words that carry the question; all of them if none does. */
    static List<String> asked(String text) {
        List<String> words = words(text);
        List<String> asked =
                words.stream().filter(word -> !FILLERS.contains(word)).toList();
        return asked.isEmpty() ? words : asked;
    }

    /** A word and what it may be called otherwise: its singular, AWS's own verb. */
    static List<String> spellings(String word) {
        String one = word.endsWith("s") && word.length() > 3 && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
        String synonym = SYNONYMS.get(word);
        return synonym == null ? List.of(one) : List.of(one, synonym);
    }
}
