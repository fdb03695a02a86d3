package inia;

import inia.client.NotSentException;
import java.util.Map;

/**
 * Something that goes wrong with calls to the sandbox on demand: {@code aws.sandbox().fail("s3:PutObject")}.
 *
 * <pre>{@code
 * aws.sandbox().fail("s3:PutObject").with(503).times(2)    // the next two puts; clients try again, and succeed
 * aws.sandbox().fail("iam:*").with("Throttling")           // until it is cleared
 * }</pre>
 *
 * Errors come in the form that each service's clients expect, so that they retry what they retry with AWS.
 */
public final class Fault {
    private final SandboxApi api;
    private final Map<String, Object> told;

    Fault(SandboxApi api, Map<String, Object> told) {
        this.api = api;
        this.told = Map.copyOf(told);
    }

    /**
     * Lets the calls fail with a status, and with the error code that the service has for it: 503 is S3's {@code SlowDown}.
     *
     * @param status from 300 to 599
     */
    public Fault with(int status) {
        return changed("status", status);
    }

    /**
     * Lets the calls fail with an error code, and the status that it has with AWS.
     *
     * @param code such as {@code SlowDown}, {@code AccessDenied} or {@code ExpiredToken}; an unknown one comes with status 400
     */
    public Fault with(String code) {
        return changed("code", code);
    }

    /**
     * Lets the calls fail with a status and an error code of your choice.
     *
     * @param status from 300 to 599
     * @param code the error code
     */
    public Fault with(int status, String code) {
        return changed("status", status, "code", code);
    }

    /**
     * Lets only so many calls be met, those after them go well.
     *
     * @param calls how many, from 1 on
     */
    public Fault times(int calls) {
        if (calls < 1) {
            clear();
            throw new NotSentException("A fault meets calls from 1 on, not " + calls + ". This fault was taken back.");
        }
        return changed("times", calls);
    }

    /** Lets a connection that is dropped be dropped only when all was done: the caller can't know that it was. */
    public Fault afterwards() {
        return changed("drop", "after");
    }

    /** Ends it. */
    public void clear() {
        api.delete(page());
    }

    /** Which calls it meets. */
    public String operation() {
        return told.get("operation").toString();
    }

    /** Where this is nothing that could be done, nobody wants what there was in its place. */
    private Fault changed(Object... parameters) {
        try {
            return new Fault(api, api.post(page(), parameters));
        } catch (NotSentException wrong) {
            clear();
            throw new NotSentException(wrong.getMessage() + " This fault was taken back.");
        }
    }

    private String page() {
        return "faults/" + told.get("id");
    }

    /** In one line: which calls, what happens to them, how many, and how many it was so far. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(operation()).append(' ');
        Object delay = told.get("delay");
        if (delay != null) {
            line.append("waits ")
                    .append(delay.toString().substring(2).toLowerCase(java.util.Locale.ROOT))
                    .append(' ');
        }
        if (told.containsKey("drop")) {
            line.append(
                    told.get("drop").equals("after") ? "is done, but loses its connection " : "loses its connection ");
        } else if (told.containsKey("perSecond")) {
            line.append("is throttled beyond ").append(told.get("perSecond")).append(" calls a second ");
        } else if (told.containsKey("status") || told.containsKey("code")) {
            line.append("fails with ");
            line.append(told.containsKey("status") ? told.get("status") + " " : "");
            line.append(told.containsKey("code") ? told.get("code") + " " : "");
        }
        Object times = told.get("times");
        line.append(times == null ? "until it is cleared" : times + (times.equals(1) ? " time" : " times"));
        return line.append(" (").append(told.get("befell")).append(" so far)").toString();
    }
}
