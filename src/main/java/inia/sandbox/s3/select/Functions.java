package inia.sandbox.s3.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Understands what is called in expressions: functions, aggregations, CAST and CASE. */
final class Functions {
    private static final Set<String> AGGREGATES = Set.of("COUNT", "SUM", "AVG", "MIN", "MAX");

    private final Tokens tokens;
    private final ExpressionParser parser;
    private final List<Aggregate> aggregates;
    private boolean aggregating;

    Functions(Tokens tokens, ExpressionParser parser, List<Aggregate> aggregates) {
        this.tokens = tokens;
        this.parser = parser;
        this.aggregates = aggregates;
    }

    /** The function whose name this is; its arguments follow. */
    Expression call(Token token) {
        String name = token.text().toUpperCase(Locale.ROOT);
        tokens.expectSign("(");
        if (AGGREGATES.contains(name)) {
            return aggregate(name);
        }
        Expression called = switch (name) {
            case "CAST" -> cast();
            case "TRIM" -> trim();
            case "SUBSTRING" -> substring();
            default -> plain(name, arguments(), token);
        };
        tokens.expectSign(")");
        return called;
    }

    private Expression aggregate(String name) {
        if (aggregating) {
            throw SelectErrors.of(
                    "UnsupportedSqlStructure", "Encountered an unsupported SQL structure: nested aggregations.");
        }
        aggregating = true;
        Expression over = name.equals("COUNT") && tokens.acceptSign("*") ? null : parser.parse();
        aggregating = false;
        tokens.expectSign(")");
        Aggregate aggregate = new Aggregate(name, over);
        aggregates.add(aggregate);
        return aggregate;
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        if (!tokens.peek().isSign(")")) {
            do {
                arguments.add(parser.parse());
            } while (tokens.acceptSign(","));
        }
        return arguments;
    }

    private static Expression plain(String name, List<Expression> arguments, Token token) {
        return switch (name) {
            case "COALESCE" ->
                row -> arguments.stream()
                        .map(argument -> argument.value(row))
                        .filter(value -> !Expression.isAbsent(value))
                        .findFirst()
                        .orElse(null);
            case "NULLIF" -> nullIf(need(2, arguments, name));
            case "LOWER" -> ofText(need(1, arguments, name).get(0), text -> text.toLowerCase(Locale.ROOT));
            case "UPPER" -> ofText(need(1, arguments, name).get(0), text -> text.toUpperCase(Locale.ROOT));
            case "CHAR_LENGTH", "CHARACTER_LENGTH" ->
                ofText(
                        need(1, arguments, name).get(0),
                        text -> java.math.BigDecimal.valueOf(text.codePointCount(0, text.length())));
            case "TO_TIMESTAMP" -> {
                Expression text = need(1, arguments, name).get(0);
                yield row -> Casts.cast(text.value(row), "TIMESTAMP");
            }
            default ->
                throw SelectErrors.of(
                        "UnsupportedFunction",
                        "Encountered an unsupported SQL function: " + token.text() + " at line " + token.line()
                                + ", column " + token.column() + ".");
        };
    }

    private static List<Expression> need(int count, List<Expression> arguments, String name) {
        if (arguments.size() != count) {
            throw SelectErrors.of(
                    "EvaluatorInvalidArguments",
                    "Incorrect number of arguments in the function call in the SQL expression: " + name + " takes "
                            + count + ".");
        }
        return arguments;
    }

    private static Expression nullIf(List<Expression> arguments) {
        return row -> {
            Object one = arguments.get(0).value(row);
            Object other = arguments.get(1).value(row);
            boolean same = !Expression.isAbsent(one)
                    && !Expression.isAbsent(other)
                    && Integer.valueOf(0).equals(Values.compare(one, other));
            return same ? null : one;
        };
    }

    private static Expression ofText(Expression argument, java.util.function.Function<String, Object> function) {
        return row -> {
            Object value = argument.value(row);
            return Expression.isAbsent(value) ? null : function.apply(Values.text(value));
        };
    }

    private Expression cast() {
        Expression value = parser.parse();
        tokens.expect("AS");
        String type = tokens.next().text().toUpperCase(Locale.ROOT);
        if (tokens.acceptSign("(")) {
            arguments(); // How long or exact it may be is not minded.
            tokens.expectSign(")");
        }
        Casts.check(type);
        return row -> Casts.cast(value.value(row), type);
    }

    private Expression trim() {
        boolean leading = tokens.accept("LEADING");
        boolean trailing = !leading && tokens.accept("TRAILING");
        boolean both = !leading && !trailing;
        tokens.accept("BOTH");
        Expression characters = row -> " ";
        Expression text = tokens.accept("FROM") ? parser.parse() : null;
        if (text == null) {
            text = parser.parse();
            if (tokens.accept("FROM")) {
                characters = text;
                text = parser.parse();
            }
        }
        Expression set = characters;
        Expression trimmed = text;
        return row -> ofText(
                        trimmed,
                        said -> Casts.trim(said, Values.text(set.value(row)), both || leading, both || trailing))
                .value(row);
    }

    private Expression substring() {
        Expression text = parser.parse();
        if (!tokens.accept("FROM")) {
            tokens.expectSign(",");
        }
        Expression from = parser.parse();
        Expression length = tokens.accept("FOR") || tokens.acceptSign(",") ? parser.parse() : null;
        return row -> ofText(text, said -> {
                    int start = Values.needNumber(from.value(row)).intValue();
                    int most = length == null
                            ? Integer.MAX_VALUE
                            : Values.needNumber(length.value(row)).intValue();
                    if (most < 0) {
                        throw SelectErrors.invalidArguments("the length of SUBSTRING is negative");
                    }
                    long end = Math.min(said.length(), (long) start - 1 + most);
                    int begin = Math.max(0, start - 1);
                    return begin >= end ? "" : said.substring(begin, (int) end);
                })
                .value(row);
    }

    /** {@code CASE WHEN … THEN … ELSE … END}, or {@code CASE x WHEN value THEN …}. */
    Expression when() {
        Expression compared = tokens.peek().is("WHEN") ? null : parser.parse();
        List<Expression> conditions = new ArrayList<>();
        List<Expression> results = new ArrayList<>();
        while (tokens.accept("WHEN")) {
            Expression condition = parser.parse();
            conditions.add(
                    compared == null
                            ? condition
                            : row -> nullIf(List.of(compared, condition)).value(row) == null
                                    && compared.value(row) != null);
            tokens.expect("THEN");
            results.add(parser.parse());
        }
        Expression otherwise = tokens.accept("ELSE") ? parser.parse() : row -> null;
        tokens.expect("END");
        return row -> {
            for (int i = 0; i < conditions.size(); i++) {
                if (Values.isTrue(conditions.get(i).value(row))) {
                    return results.get(i).value(row);
                }
            }
            return otherwise.value(row);
        };
    }
}
