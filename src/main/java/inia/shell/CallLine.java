package inia.shell;

import inia.client.AwsException;
import inia.client.CallRecord;

/** A call in one line: {@code iam CreateUser {"UserName": "alice"}  200, 12 ms}. */
final class CallLine {
    private static final String CUT = "...";
    private static final int LEAST_SHOWN = 8;

    private CallLine() {}

    /**
     * The line.
     *
     * @param page which page of a list it fetched
     * @param width how long it may be; parameters are cut to fit
     */
    static String of(CallRecord call, int page, int width) {
        String name = call.service() + " " + call.operation();
        String outcome = outcome(call, page);
        return name + parameters(call, width - name.length() - outcome.length() - 3) + "  " + outcome;
    }

    /** {@code 200, 12 ms}, {@code 404 NoSuchEntity, 3 ms}, {@code no answer, 2 attempts, 3004 ms}; and which question of a waiter, or later page of a list, it was. */
    static String outcome(CallRecord call, int page) {
        String status = call.status() == 0 ? "no answer" : Integer.toString(call.status());
        String code = call.error()
                .filter(AwsException.class::isInstance)
                .map(error -> " " + ((AwsException) error).code())
                .orElse("");
        String attempts = call.attempts() > 1 ? ", " + call.attempts() + " attempts" : "";
        String poll = call.poll().map(asked -> " (" + asked + ")").orElse("");
        String later = page > 1 ? " (page " + page + ")" : "";
        return status + code + attempts + ", " + call.duration().toMillis() + " ms" + poll + later;
    }

    /** The parameters in at most so many characters, after a space; nothing if there are none, or no room. */
    static String parameters(CallRecord call, int room) {
        if (call.parameters().isEmpty() || room < LEAST_SHOWN) {
            return "";
        }
        String text = call.parameters().toString().replaceAll("\\s*\n\\s*", " ").replace("{ ", "{");
        return " " + (text.length() <= room ? text : text.substring(0, room - CUT.length()) + CUT);
    }
}
