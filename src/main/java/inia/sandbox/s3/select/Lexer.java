package inia.sandbox.s3.select;

import java.util.ArrayList;
import java.util.List;

/** Takes a query's text apart. */
final class Lexer {
    private static final List<String> SIGNS = List.of("<>", "!=", "<=", ">=", "||");
    private static final String SINGLE = "=<>+-*/%(),.[]";

    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.next();
            tokens.add(token);
        } while (token.kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() {
        skipSpace();
        if (at == text.length()) {
            return token(Token.Kind.END, at, "");
        }
        int start = at;
        char c = text.charAt(at);
        if (c == '\'' || c == '"') {
            return token(c == '"' ? Token.Kind.QUOTED : Token.Kind.STRING, start, quoted(c));
        }
        if (Character.isDigit(c) || c == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
            return number(start);
        }
        if (Character.isLetter(c) || c == '_') {
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || "_$".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            return token(Token.Kind.WORD, start, text.substring(start, at));
        }
        return sign(start, c);
    }

    private void skipSpace() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ';')) {
            if (text.charAt(at++) == '\n') {
                line++;
                lineStart = at;
            }
        }
    }

    private String quoted(char quote) {
        StringBuilder out = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == quote;
            if (c == quote && !doubled) {
                at++;
                return out.toString();
            }
            at += c == quote ? 1 : 0;
            out.append(c);
        }
        throw SelectErrors.of("LexerInvalidLiteral", "The SQL expression contains a literal that does not end.");
    }

    private Token number(int start) {
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at < text.length() && Character.toLowerCase(text.charAt(at)) == 'e') {
            at++;
            at += at < text.length() && "+-".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
        }
        return token(Token.Kind.NUMBER, start, text.substring(start, at));
    }

    private Token sign(int start, char c) {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return token(Token.Kind.SIGN, start, sign);
            }
        }
        if (SINGLE.indexOf(c) < 0) {
            throw SelectErrors.of(
                    "LexerInvalidChar",
                    "The SQL expression contains an invalid character '" + c + "' at line " + line + ", column "
                            + (at - lineStart + 1) + ".");
        }
        at++;
        return token(Token.Kind.SIGN, start, String.valueOf(c));
    }

    private Token token(Token.Kind kind, int start, String said) {
        return new Token(kind, said, line, start - lineStart + 1);
    }
}
