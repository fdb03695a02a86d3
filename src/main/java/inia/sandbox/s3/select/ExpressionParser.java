package inia.sandbox.s3.select;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Understands the expressions of a query. */
final class ExpressionParser {
    private static final int DEEPEST = 200;
    private static final Set<String> RESERVED =
            Set.of("FROM", "WHERE", "AND", "OR", "LIKE", "IN", "BETWEEN", "IS", "LIMIT", "SELECT", "AS", "ESCAPE");

    private final Tokens tokens;
    private final List<String> tables;
    private final Functions functions;
    private final List<Aggregate> aggregates = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int depth;

    /**
     * @param tables the table's name and its alias
     */
    ExpressionParser(Tokens tokens, List<String> tables) {
        this.tokens = tokens;
        this.tables = tables;
        this.functions = new Functions(tokens, this, aggregates);
    }

    List<Aggregate> aggregates() {
        return aggregates;
    }

    /** The columns that were named. */
    List<String> names() {
        return names;
    }

    Expression parse() {
        if (++depth > DEEPEST) {
            throw SelectErrors.of("UnsupportedSqlStructure", "Encountered an unsupported SQL structure: too deep.");
        }
        Expression left = and();
        while (tokens.accept("OR")) {
            Expression one = left;
            Expression other = and();
            left = row -> Values.isTrue(one.value(row)) || Values.isTrue(other.value(row));
        }
        depth--;
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (tokens.accept("AND")) {
            Expression one = left;
            Expression other = not();
            left = row -> Values.isTrue(one.value(row)) && Values.isTrue(other.value(row));
        }
        return left;
    }

    private Expression not() {
        if (!tokens.accept("NOT")) {
            return new Comparisons(tokens, this).after(sum());
        }
        Expression denied = not();
        return row -> {
            Object value = denied.value(row);
            return Expression.isAbsent(value) ? null : (Object) !Values.isTrue(value);
        };
    }

    /** What stands on one side of a comparison. */
    Expression sum() {
        Expression left = product();
        while (true) {
            if (tokens.acceptSign("+")) {
                left = reckon(left, product(), BigDecimal::add);
            } else if (tokens.acceptSign("-")) {
                left = reckon(left, product(), BigDecimal::subtract);
            } else if (tokens.acceptSign("||")) {
                Expression one = left;
                Expression other = product();
                left = row -> joined(one.value(row), other.value(row));
            } else {
                return left;
            }
        }
    }

    private static Object joined(Object left, Object right) {
        return Expression.isAbsent(left) || Expression.isAbsent(right) ? null : Values.text(left) + Values.text(right);
    }

    private Expression product() {
        Expression left = factor();
        while (true) {
            if (tokens.acceptSign("*")) {
                left = reckon(left, factor(), BigDecimal::multiply);
            } else if (tokens.acceptSign("/")) {
                left = reckon(left, factor(), (one, other) -> one.divide(nonZero(other), MathContext.DECIMAL64));
            } else if (tokens.acceptSign("%")) {
                left = reckon(left, factor(), (one, other) -> one.remainder(nonZero(other)));
            } else {
                return left;
            }
        }
    }

    private static BigDecimal nonZero(BigDecimal divisor) {
        if (divisor.signum() == 0) {
            throw SelectErrors.of("DivideByZero", "The SQL expression divides by zero.");
        }
        return divisor;
    }

    private static Expression reckon(Expression left, Expression right, BinaryOperator<BigDecimal> operator) {
        return row -> {
            Object one = left.value(row);
            Object other = right.value(row);
            return Expression.isAbsent(one) || Expression.isAbsent(other)
                    ? null
                    : operator.apply(Values.needNumber(one), Values.needNumber(other));
        };
    }

    private Expression factor() {
        if (tokens.acceptSign("-")) {
            Expression negated = factor();
            return row -> {
                Object value = negated.value(row);
                return Expression.isAbsent(value)
                        ? null
                        : Values.needNumber(value).negate();
            };
        }
        tokens.acceptSign("+");
        Token token = tokens.next();
        switch (token.kind()) {
            case NUMBER -> {
                return constant(number(token));
            }
            case STRING -> {
                return constant(token.text());
            }
            case QUOTED, WORD -> {
                return named(token);
            }
            default -> {
                return bracket(token);
            }
        }
    }

    private static BigDecimal number(Token token) {
        BigDecimal number = Values.number(token.text());
        if (number == null) {
            throw SelectErrors.of(
                    "LexerInvalidLiteral", "The SQL expression contains an invalid number: " + token.text());
        }
        return number;
    }

    private Expression bracket(Token token) {
        if (!token.isSign("(")) {
            throw SelectErrors.unexpected(token);
        }
        Expression inner = parse();
        tokens.expectSign(")");
        return inner;
    }

    private Expression named(Token token) {
        if (token.kind() == Token.Kind.WORD && RESERVED.contains(token.text().toUpperCase(Locale.ROOT))) {
            throw SelectErrors.unexpected(token);
        }
        if (token.is("TRUE") || token.is("FALSE")) {
            return constant(token.is("TRUE"));
        }
        if (token.is("NULL")) {
            return constant(null);
        }
        if (token.is("MISSING")) {
            return constant(Expression.MISSING);
        }
        if (token.is("CASE")) {
            return functions.when();
        }
        if (token.kind() == Token.Kind.WORD && tokens.peek().isSign("(")) {
            return functions.call(token);
        }
        List<Path.Step> steps = new ArrayList<>();
        if (tables.stream().noneMatch(token.text()::equalsIgnoreCase)) {
            steps.add(new Path.Step(token.text(), token.kind() == Token.Kind.QUOTED, 0));
        }
        steps.addAll(tokens.steps());
        if (!steps.isEmpty() && steps.get(0).name() != null) {
            names.add(steps.get(0).name());
        }
        return new Path(steps);
    }

    private static Expression constant(Object value) {
        return row -> value;
    }
}
