package inia.sandbox.sqs;

import inia.sandbox.call.Refusal;

/** Which characters a message may have. */
final class MessageText {
    private MessageText() {}

    /** Refuses a text with a character that XML could not carry. */
    static void check(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit >= ' ' && unit < Character.MIN_SURROGATE || unit == '\t' || unit == '\n' || unit == '\r') {
                continue;
            }
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (unit < ' ' || Character.isSurrogate(unit) || unit > '\uFFFD') {
                throw new Refusal(
                        "InvalidMessageContents",
                        400,
                        "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to"
                                + " #xFFFD | #x10000 to #x10FFFF");
            }
        }
    }
}
