package inia.client;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** XML with an element a line, indented, be it all there or cut off; the text of secret elements is masked. */
final class WireXml {
    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");
    private static final Pattern NAME = Pattern.compile("</?([^\\s/>]+)");
    private static final int INDENT = 2;

    private final List<String> lines = new ArrayList<>();
    private int depth;
    private String open;

    private WireXml() {}

    static List<String> lines(String text) {
        WireXml xml = new WireXml();
        Matcher tokens = TOKEN.matcher(text.strip());
        StringBuilder line = new StringBuilder();
        while (tokens.find()) {
            xml.take(tokens.group(), line);
        }
        xml.end(line);
        return xml.lines;
    }

    /** An element that has only text stays on its line. */
    private void take(String token, StringBuilder line) {
        if (!token.startsWith("<")) {
            if (open != null) {
                line.append(Secrets.named(open) ? Secrets.MASK : token.strip());
            }
        } else if (token.startsWith("</")) {
            depth = Math.max(0, depth - 1);
            boolean closesItsLine = name(token).equals(open);
            if (!closesItsLine) {
                end(line);
                indent(line);
            }
            line.append(token);
            end(line);
        } else {
            end(line);
            indent(line);
            line.append(token);
            if (token.startsWith("<?") || token.startsWith("<!") || token.endsWith("/>")) {
                end(line);
            } else {
                open = name(token);
                depth++;
            }
        }
    }

    private void indent(StringBuilder line) {
        line.append(" ".repeat(INDENT * depth));
    }

    private void end(StringBuilder line) {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
        open = null;
    }

    private static String name(String tag) {
        Matcher name = NAME.matcher(tag);
        return name.find() ? name.group(1) : "";
    }
}
