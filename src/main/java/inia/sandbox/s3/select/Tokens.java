package inia.sandbox.s3.select;

import java.util.ArrayList;
import java.util.List;

/** The pieces of a query, looked at one after the other. */
final class Tokens {
    private final List<Token> all;
    private int at;

    Tokens(List<Token> all) {
        this.all = all;
    }

    Token peek() {
        return all.get(at);
    }

    Token next() {
        Token token = all.get(at);
        at += token.kind() == Token.Kind.END ? 0 : 1;
        return token;
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    /** Goes to a keyword that is in no bracket, or to the end. */
    void skipTo(String keyword) {
        int depth = 0;
        while (peek().kind() != Token.Kind.END && !(depth == 0 && peek().is(keyword))) {
            depth += peek().isSign("(") ? 1 : peek().isSign(")") ? -1 : 0;
            next();
        }
    }

    /** Goes past a keyword if it comes next. */
    boolean accept(String keyword) {
        boolean there = peek().is(keyword);
        at += there ? 1 : 0;
        return there;
    }

    boolean acceptSign(String sign) {
        boolean there = peek().isSign(sign);
        at += there ? 1 : 0;
        return there;
    }

    void expectSign(String sign) {
        if (!acceptSign(sign)) {
            throw SelectErrors.expected("'" + sign + "'", peek());
        }
    }

    void expect(String keyword) {
        if (!accept(keyword)) {
            throw SelectErrors.expected(keyword, peek());
        }
    }

    /** Steps such as {@code .name}, {@code ."Name"}, {@code [2]} and {@code [*]}. */
    List<Path.Step> steps() {
        List<Path.Step> steps = new ArrayList<>();
        while (true) {
            if (acceptSign(".")) {
                Token name = next();
                if (name.isSign("*")) {
                    steps.add(new Path.Step(null, false, Path.Step.EVERY));
                } else if (name.kind() == Token.Kind.WORD || name.kind() == Token.Kind.QUOTED) {
                    steps.add(new Path.Step(name.text(), name.kind() == Token.Kind.QUOTED, 0));
                } else {
                    throw SelectErrors.expected("a name", name);
                }
            } else if (acceptSign("[")) {
                steps.add(index());
                expectSign("]");
            } else {
                return steps;
            }
        }
    }

    private Path.Step index() {
        Token index = next();
        if (index.isSign("*")) {
            return new Path.Step(null, false, Path.Step.EVERY);
        }
        if (index.kind() == Token.Kind.STRING) {
            return new Path.Step(index.text(), true, 0);
        }
        if (index.kind() != Token.Kind.NUMBER || !index.text().matches("\\d{1,9}")) {
            throw SelectErrors.expected("a place or *", index);
        }
        return new Path.Step(null, false, Integer.parseInt(index.text()));
    }
}
