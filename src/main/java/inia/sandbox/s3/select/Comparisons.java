package inia.sandbox.s3.select;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Understands what compares a value with others: signs, LIKE, IN, BETWEEN, IS. */
final class Comparisons {
    private final Tokens tokens;
    private final ExpressionParser parser;

    Comparisons(Tokens tokens, ExpressionParser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    /** The comparison that follows a value; the value itself if none does. */
    Expression after(Expression left) {
        IntPredicate sign = sign();
        if (sign != null) {
            return compared(left, parser.sum(), sign);
        }
        if (tokens.accept("IS")) {
            return is(left);
        }
        int before = tokens.mark();
        boolean denied = tokens.accept("NOT");
        Expression found = tokens.accept("LIKE")
                ? like(left)
                : tokens.accept("IN") ? in(left) : tokens.accept("BETWEEN") ? between(left) : null;
        if (found == null) {
            tokens.reset(before);
            return left;
        }
        return denied ? not(found) : found;
    }

    private IntPredicate sign() {
        if (tokens.acceptSign("=")) {
            return order -> order == 0;
        }
        if (tokens.acceptSign("<>") || tokens.acceptSign("!=")) {
            return order -> order != 0;
        }
        if (tokens.acceptSign("<=")) {
            return order -> order <= 0;
        }
        if (tokens.acceptSign(">=")) {
            return order -> order >= 0;
        }
        if (tokens.acceptSign("<")) {
            return order -> order < 0;
        }
        return tokens.acceptSign(">") ? order -> order > 0 : null;
    }

    private static Expression compared(Expression left, Expression right, IntPredicate sign) {
        return row -> {
            Object one = left.value(row);
            Object other = right.value(row);
            if (Expression.isAbsent(one) || Expression.isAbsent(other)) {
                return null;
            }
            Integer order = Values.compare(one, other);
            return order == null ? sign.test(1) && sign.test(-1) : sign.test(order);
        };
    }

    private static Expression not(Expression found) {
        return row -> {
            Object value = found.value(row);
            return value == null ? null : (Object) !Values.isTrue(value);
        };
    }

    private Expression is(Expression left) {
        boolean denied = tokens.accept("NOT");
        boolean missing = tokens.accept("MISSING");
        if (!missing) {
            tokens.expect("NULL");
        }
        return row -> {
            Object value = left.value(row);
            return denied != (missing ? value == Expression.MISSING : Expression.isAbsent(value));
        };
    }

    private Expression between(Expression left) {
        Expression least = parser.sum();
        tokens.expect("AND");
        Expression greatest = parser.sum();
        Expression above = compared(left, least, order -> order >= 0);
        Expression below = compared(left, greatest, order -> order <= 0);
        return row -> Values.isTrue(above.value(row)) && Values.isTrue(below.value(row));
    }

    private Expression in(Expression left) {
        tokens.expectSign("(");
        List<Expression> options = new ArrayList<>();
        do {
            options.add(compared(left, parser.sum(), order -> order == 0));
        } while (tokens.acceptSign(","));
        tokens.expectSign(")");
        return row -> options.stream().anyMatch(option -> Values.isTrue(option.value(row)));
    }

    private Expression like(Expression left) {
        Expression pattern = parser.sum();
        Expression escape = tokens.accept("ESCAPE") ? parser.sum() : row -> null;
        return row -> {
            Object text = left.value(row);
            Object like = pattern.value(row);
            if (Expression.isAbsent(text) || Expression.isAbsent(like)) {
                return null;
            }
            if (!(text instanceof String) || !(like instanceof String)) {
                throw SelectErrors.of(
                        "LikeInvalidInputs", "Invalid argument given to the LIKE clause in the SQL expression.");
            }
            return regex(like.toString(), escape.value(row))
                    .matcher(text.toString())
                    .matches();
        };
    }

    private static Pattern regex(String like, Object escape) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            if (escape != null && escape.toString().equals(String.valueOf(c))) {
                if (++i == like.length()) {
                    throw SelectErrors.of(
                            "EvaluatorUnterminatedLikePatternEscape",
                            "The LIKE pattern in the SQL expression ends with its escape.");
                }
                out.append(Pattern.quote(String.valueOf(like.charAt(i))));
            } else {
                out.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(out.toString(), Pattern.DOTALL);
    }
}
