package inia.lesson;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An answer as a text that can be compared: how it is written (quotes, brackets, spaces, capitals) makes no difference. */
final class AnswerText {
    private static final Pattern DECORATION = Pattern.compile("[\"'`\\[\\]()]");
    private static final Pattern CHOICES = Pattern.compile("[a-h]([\\s,;+&]+(and )?[a-h])*");

    private AnswerText() {}

    static String of(Object answer) {
        Object plain = GivenAnswer.plain(answer);
        String text = plain instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(plain == null ? "" : plain);
        String bare = DECORATION
                .matcher(text)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s*,\\s*", ", ")
                .replaceAll("\\s+", " ")
                .strip();
        return CHOICES.matcher(bare).matches()
                ? Arrays.stream(bare.split("[\\s,;+&]+|and "))
                        .filter(letter -> !letter.isEmpty())
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining(", "))
                : bare;
    }

    static boolean isSame(String one, String other) {
        return one.equals(other) || isSameNumber(one, other);
    }

    private static boolean isSameNumber(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException text) {
            return false;
        }
    }
}
