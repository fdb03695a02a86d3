package inia.shell.manual;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text says in short. */
final class Sentences {
    private static final Pattern END = Pattern.compile("(?<!\\be\\.g|\\bi\\.e|\\betc|\\bvs)[.:](?= +[A-Z`(\"]|$)");
    /** What stands before the matter itself in some of AWS's texts. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?:Note|Important|Caution|Warning):.*|End of support.*|This (?:operation|action|functionality|API|change) (?:is|affects|applies).*"
                    + "|(?:Directory|General purpose) bucket.*|- .*| .*|\t.*|@.*|\\s*");

    private Sentences() {}

    /** The first sentence about the matter itself; empty if the text is. */
    static String first(String text) {
        String[] lines = text.split("\n");
        String line = lines[0];
        for (String each : lines) {
            if (!ASIDE.matcher(each).matches()) {
                line = each;
                break;
            }
        }
        String stripped = line.strip();
        if (stripped.startsWith("@")) {
            return "";
        }
        Matcher end = END.matcher(stripped);
        return end.find() ? stripped.substring(0, end.start()) + "." : stripped;
    }
}
