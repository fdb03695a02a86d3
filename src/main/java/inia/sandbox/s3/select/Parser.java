package inia.sandbox.s3.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Understands a query as a whole; its {@link ExpressionParser} understands what is in it. */
final class Parser {
    private static final int LONGEST = 256 << 10;
    private static final Set<String> UNSUPPORTED = Set.of("JOIN", "GROUP", "ORDER", "HAVING", "UNION", "OFFSET");

    private final Tokens tokens;
    private final List<String> tables = new ArrayList<>(List.of("S3Object"));

    private Parser(String text) {
        this.tokens = new Tokens(Lexer.tokens(text));
    }

    /**
     * Understands a query.
     *
     * @throws inia.sandbox.call.Refusal if it can't be understood, with S3's code for why
     */
    static Query parse(String text) {
        if (text.length() > LONGEST) {
            throw SelectErrors.of(
                    "ExpressionTooLong",
                    "The SQL expression is too long: The maximum byte-length for the SQL expression is 256 KB.");
        }
        return new Parser(text).query();
    }

    private Query query() {
        if (!tokens.peek().is("SELECT")) {
            throw SelectErrors.of(
                    "ParseUnsupportedSelect",
                    "The SQL expression contains an unsupported use of SELECT: it must begin with it.");
        }
        tokens.next();
        // What stands before FROM may use the alias that comes after it.
        int columnsAt = tokens.mark();
        tokens.skipTo("FROM");
        if (!tokens.accept("FROM")) {
            throw SelectErrors.of(
                    "ParseSelectMissingFrom", "The SQL expression contains a missing FROM after SELECT list.");
        }
        List<Path.Step> from = from();
        ExpressionParser expressions = new ExpressionParser(tokens, tables);
        Expression where = tokens.accept("WHERE") ? expressions.parse() : null;
        boolean aggregatesInWhere = !expressions.aggregates().isEmpty();
        Long limit = tokens.accept("LIMIT") ? limit() : null;
        end(aggregatesInWhere);
        tokens.reset(columnsAt);
        List<Query.Column> columns = columns(expressions);
        if (!tokens.peek().is("FROM")) {
            throw SelectErrors.unexpected(tokens.peek());
        }
        return new Query(columns, from, where, limit, expressions.aggregates(), expressions.names());
    }

    private void end(boolean aggregatesInWhere) {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.WORD && UNSUPPORTED.contains(token.text().toUpperCase(Locale.ROOT))) {
            throw SelectErrors.of(
                    "UnsupportedSqlOperation", "Encountered an unsupported SQL operation: " + token.text() + ".");
        }
        if (token.kind() != Token.Kind.END) {
            throw SelectErrors.unexpected(token);
        }
        if (aggregatesInWhere) {
            throw SelectErrors.of(
                    "UnsupportedSqlStructure", "Encountered an unsupported SQL structure: an aggregation in WHERE.");
        }
    }

    private long limit() {
        Token token = tokens.next();
        if (token.kind() != Token.Kind.NUMBER || !token.text().chars().allMatch(Character::isDigit)) {
            throw SelectErrors.expected("a whole number after LIMIT", token);
        }
        return token.text().length() > 18 ? Long.MAX_VALUE : Long.parseLong(token.text());
    }

    private List<Path.Step> from() {
        Token table = tokens.next();
        if (!table.text().equalsIgnoreCase("S3Object")) {
            throw SelectErrors.of(
                    "InvalidDataSource", "The table after FROM must be S3Object, not '" + table.text() + "'.");
        }
        List<Path.Step> steps = tokens.steps();
        tokens.accept("AS");
        Token alias = tokens.peek();
        boolean isAlias = alias.kind() == Token.Kind.QUOTED
                || alias.kind() == Token.Kind.WORD
                        && !alias.is("WHERE")
                        && !alias.is("LIMIT")
                        && !UNSUPPORTED.contains(alias.text().toUpperCase(Locale.ROOT));
        if (isAlias) {
            tables.add(tokens.next().text());
        }
        return !steps.isEmpty() && steps.get(0).isEvery() ? steps.subList(1, steps.size()) : steps;
    }

    private List<Query.Column> columns(ExpressionParser expressions) {
        List<Query.Column> columns = new ArrayList<>();
        if (star()) {
            return columns;
        }
        do {
            Expression value = expressions.parse();
            columns.add(new Query.Column(name(value), value));
        } while (tokens.acceptSign(","));
        return columns;
    }

    /** A star for all columns, perhaps with the table before it. */
    private boolean star() {
        if (tokens.acceptSign("*")) {
            return true;
        }
        int before = tokens.mark();
        boolean table = tables.stream().anyMatch(tokens.next().text()::equalsIgnoreCase);
        if (table && tokens.acceptSign(".") && tokens.acceptSign("*")) {
            return true;
        }
        tokens.reset(before);
        return false;
    }

    private String name(Expression value) {
        boolean as = tokens.accept("AS");
        Token next = tokens.peek();
        boolean isName = next.kind() == Token.Kind.QUOTED || next.kind() == Token.Kind.WORD && !next.is("FROM");
        if (isName) {
            return tokens.next().text();
        }
        if (as) {
            throw SelectErrors.expected("a name after AS", next);
        }
        return value instanceof Path path ? path.name() : null;
    }
}
