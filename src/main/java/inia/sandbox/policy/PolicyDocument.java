package inia.sandbox.policy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A policy, parsed: statements that allow and deny.
 *
 * @param version the policy language's version: {@code 2012-10-17}, or {@code 2008-10-17} which has no policy variables
 * @param id the document's own id, or {@code null}
 * @param statements its statements, in their order
 * @param text the JSON that it was parsed from; empty if it was not
 */
public record PolicyDocument(String version, String id, List<Statement> statements, String text) {
    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    /** A document that was never written down. */
    public PolicyDocument(String version, String id, List<Statement> statements) {
        this(version, id, statements, "");
    }

    /** The JSON of a statement as it stands in the text, or {@code null} if there is no text. */
    public String textOf(Statement statement) {
        int index = statements.indexOf(statement);
        List<StatementSpans.Span> spans = StatementSpans.of(text);
        return index < 0 || index >= spans.size() ? null : spans.get(index).in(text);
    }

    /** The condition keys that these documents ask for, in conditions or as variables, each once, whatever its case. */
    public static Set<String> contextKeys(List<PolicyDocument> documents) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (PolicyDocument document : documents) {
            for (Statement statement : document.statements()) {
                statement.contextKeys().forEach(key -> keys.putIfAbsent(key.toLowerCase(Locale.ROOT), key));
            }
        }
        return new LinkedHashSet<>(keys.values());
    }
}
