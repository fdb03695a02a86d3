package inia.sandbox.s3.select;

import inia.sandbox.call.Refusal;

/** The refusals of queries, by S3's codes. */
final class SelectErrors {
    private SelectErrors() {}

    static Refusal of(String code, String message) {
        return new Refusal(code, 400, message);
    }

    static Refusal unexpected(Token token) {
        return of(
                token.kind() == Token.Kind.END ? "ParseExpectedExpression" : "ParseUnexpectedToken",
                token.kind() == Token.Kind.END
                        ? "Did not find the expected SQL expression: the query ends too early."
                        : "The SQL expression contains an unexpected token '" + token.text() + "' at line "
                                + token.line() + ", column " + token.column() + ".");
    }

    static Refusal expected(String what, Token token) {
        return of(
                "ParseExpectedTokenType",
                "Expected " + what + " at line " + token.line() + ", column " + token.column() + ", got '"
                        + token.text() + "'.");
    }

    static Refusal castFailed(Object value, String type) {
        return of(
                "CastFailed",
                "Attempt to convert from one data type to another using CAST failed in the SQL" + " expression: '"
                        + value + "' is no " + type + ".");
    }

    static Refusal invalidArguments(String what) {
        return of("EvaluatorInvalidArguments", "Incorrect arguments in the SQL expression: " + what + ".");
    }
}
