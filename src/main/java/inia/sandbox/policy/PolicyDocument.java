package inia.sandbox.policy;

import java.util.List;

/**
 * A policy, parsed: statements that allow and deny.
 *
 * @param version the policy language's version: {@code 2012-10-17}, or {@code 2008-10-17} which has no policy variables
 * @param id the document's own id, or {@code null}
 * @param statements its statements, in their order
 */
public record PolicyDocument(String version, String id, List<Statement> statements) {
    public PolicyDocument {
        statements = List.copyOf(statements);
    }
}
