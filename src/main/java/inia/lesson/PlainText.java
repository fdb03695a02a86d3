package inia.lesson;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as plain text for a terminal: wrapped, lists indented, code spans in back-quotes, unless they have some in them. */
final class PlainText extends AbstractVisitor {
    private static final int WIDTH = 78;

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private String firstIndent = "";
    private String indent = "";

    private PlainText() {}

    static String of(String markdown) {
        PlainText text = new PlainText();
        Parser.builder().build().parse(markdown).accept(text);
        return text.out.toString().stripTrailing();
    }

    @Override
    public void visit(Paragraph node) {
        visitChildren(node);
        endParagraph();
        out.append('\n');
    }

    @Override
    public void visit(Heading node) {
        visitChildren(node);
        paragraph.append(':');
        endParagraph();
    }

    @Override
    public void visit(BulletList node) {
        visitChildren(node);
        out.append('\n');
    }

    @Override
    public void visit(OrderedList node) {
        visitChildren(node);
        out.append('\n');
    }

    @Override
    public void visit(ListItem node) {
        firstIndent = "  - ";
        indent = "    ";
        visitChildren(node);
        firstIndent = "";
        indent = "";
        while (out.length() > 1 && out.charAt(out.length() - 2) == '\n') {
            out.setLength(out.length() - 1);
        }
    }

    @Override
    public void visit(FencedCodeBlock node) {
        code(node.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        code(node.getLiteral());
    }

    private void code(String literal) {
        literal.lines().forEach(line -> out.append("    ").append(line).append('\n'));
        out.append('\n');
    }

    @Override
    public void visit(Code node) {
        String mark = node.getLiteral().contains("`") ? "" : "`";
        paragraph.append(mark).append(node.getLiteral()).append(mark);
    }

    @Override
    public void visit(Link node) {
        visitChildren(node);
        if (node.getDestination().startsWith("http")) {
            paragraph.append(" (").append(node.getDestination()).append(')');
        }
    }

    @Override
    public void visit(Text node) {
        paragraph.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        paragraph.append('\n');
    }

    @Override
    public void visit(HardLineBreak node) {
        endParagraph();
    }

    private void endParagraph() {
        String text = paragraph.toString();
        for (String line :
                PlainTable.isTable(text) ? PlainTable.of(text, WIDTH) : wrap(text, WIDTH - indent.length())) {
            out.append(firstIndent).append(line).append('\n');
            firstIndent = indent;
        }
        paragraph.setLength(0);
    }

    /** The words of a text in lines of at most so many characters. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
