package inia.lesson;

import inia.client.Names;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** What may be wrong with how a page is marked up, so that something on it is not taken for what it should be. */
final class FenceRules {
    private static final List<String> KNOWN =
            List.of("java", "java predict", "java broken", "text", "choice", "check", "setup", "answer");
    private static final Pattern INNER =
            Pattern.compile("(?m)^ {0,3}(```|~~~)(java|text|choice|check|setup|answer)\\b");
    private static final Pattern TIGHT_HEADING = Pattern.compile("##[^#\\s].*");

    private static final Pattern ENDS_THE_SHELL = Pattern.compile("System\\s*\\.\\s*exit\\b|\\.halt\\s*\\(");

    private FenceRules() {}

    /** Adds what is wrong with a part of the page to the faults. */
    static void check(Node node, String source, int line, Faults faults) {
        if (node instanceof FencedCodeBlock block) {
            fence(block, line, faults);
        } else if (node instanceof IndentedCodeBlock block && block.getLiteral().startsWith("```")) {
            faults.add(
                    line, "a block begins with ``` at the line's beginning; here are four spaces or a tab before it");
        } else if (node instanceof Paragraph
                && TIGHT_HEADING.matcher(source.lines().findFirst().orElse("")).matches()) {
            faults.add(line, "a step's heading has a space after ##");
        }
    }

    private static void fence(FencedCodeBlock block, int line, Faults faults) {
        String fence = block.getFenceCharacter().repeat(block.getOpeningFenceLength());
        Matcher inner = INNER.matcher(block.getLiteral());
        String info = info(block);
        if (info.startsWith("java")
                && ENDS_THE_SHELL.matcher(block.getLiteral()).find()) {
            faults.add(line, "this ends the learner's shell, and all that was defined in it; leave it out");
        }
        if (block.getClosingFenceLength() == null || fence.length() == 3 && inner.find()) {
            faults.add(line, "the block that begins here is not closed; a line " + fence + " is due at its end");
        } else if (!KNOWN.contains(info)) {
            String word = info.split(" ")[0];
            if (word.equals("java")) {
                faults.add(line, "'" + info + "' is no kind of block: there are java, java predict and java broken");
            } else if (!word.isEmpty()) {
                Names.nearest(word, KNOWN)
                        .filter(near -> Math.abs(near.length() - word.length()) <= 1)
                        .ifPresent(near ->
                                faults.add(line, "'" + word + "' is no kind of block. Did you mean '" + near + "'?"));
            }
        }
    }

    /** What stands behind a block's opening fence, however it is written. */
    static String info(FencedCodeBlock block) {
        return block.getInfo() == null
                ? ""
                : block.getInfo().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
