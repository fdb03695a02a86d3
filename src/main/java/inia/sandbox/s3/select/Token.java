package inia.sandbox.s3.select;

/**
 * A piece of a query's text.
 *
 * @param text what it says, without quotes
 * @param line its line, from 1
 * @param column its place in the line, from 1
 */
record Token(Kind kind, String text, int line, int column) {
    /** The kinds of pieces. */
    enum Kind {
        /** A name or a keyword. */
        WORD,
        /** A name in double quotes, whose case matters. */
        QUOTED,
        /** Text in single quotes. */
        STRING,
        /** A number. */
        NUMBER,
        /** An operator or a bracket. */
        SIGN,
        /** Nothing more. */
        END
    }

    boolean is(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
