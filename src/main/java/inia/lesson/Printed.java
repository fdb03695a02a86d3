package inia.lesson;

import java.util.regex.Pattern;

/** What a lesson's page says that the shell prints, where {@code …} stands for anything. */
final class Printed {
    private static final Pattern TEMPORARY = Pattern.compile("(?m)(\\n?)\\n*^\\$\\d+ ==>");

    private Printed() {}

    /**
     * Whether what was printed is what the page says; JShell's numbers of temporary variables don't matter, nor the empty lines
     * that some of its modes have before them.
     */
    static boolean matches(String page, String printed) {
        return Pattern.compile(pattern(normal(page)), Pattern.DOTALL)
                .matcher(normal(printed))
                .matches();
    }

    private static String pattern(String page) {
        StringBuilder pattern = new StringBuilder();
        for (String part : page.split("…", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return pattern.toString();
    }

    private static String normal(String text) {
        return TEMPORARY.matcher(text.stripTrailing()).replaceAll("$1\\$ ==>").replaceAll("[ \\t]+(?=\\n|$)", "");
    }
}
