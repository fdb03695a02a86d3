package inia.sandbox.control;

import inia.sandbox.call.Refusal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How some calls are to go wrong.
 *
 * @param id its number
 * @param operation which calls: {@code s3:PutObject}, {@code s3:*}, {@code sqs:Send*} or {@code *}
 * @param status the HTTP status that they are refused with; 0 if by the code, or if they are not
 * @param code the error code that they are refused with; {@code null} if by the status, or if they are not
 * @param message the refusal's message; {@code null} for AWS's own
 * @param delay how long they wait first
 * @param drop when their connection is closed without an answer
 * @param perSecond how many calls a second go well all the same; 0 if none do for that reason
 * @param times how many calls it befalls; 0 for all until it is ended
 */
record Fault(
        int id,
        String operation,
        int status,
        String code,
        String message,
        Duration delay,
        Drop drop,
        int perSecond,
        long times) {
    /** When a connection is closed without an answer. */
    enum Drop {
        /** It is not. */
        NEVER,
        /** Before anything was done. */
        BEFORE,
        /** When everything was done, but the answer: the caller can't know. */
        AFTER
    }

    /** Whether it befalls calls of an operation. */
    boolean meets(String service, String name) {
        String asked = key(operation);
        String called = key(service + ":" + name);
        return asked.endsWith("*") ? called.startsWith(asked.substring(0, asked.length() - 1)) : called.equals(asked);
    }

    /** {@code s3:put_object} and {@code s3:PutObject} are one. */
    private static String key(String operation) {
        return operation.replace("_", "").toLowerCase(Locale.ROOT);
    }

    boolean refuses() {
        return status != 0 || code != null || perSecond != 0;
    }

    /** The refusal of a call to a service. */
    Refusal refusal(String service) {
        if (status == 0 && code == null) {
            return FaultWords.throttled(service);
        }
        return FaultWords.of(service, status, code, message);
    }

    Map<String, Object> told(long befell) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", id);
        told.put("operation", operation);
        if (status != 0) {
            told.put("status", status);
        }
        if (code != null) {
            told.put("code", code);
        }
        if (message != null) {
            told.put("message", message);
        }
        if (!delay.isZero()) {
            told.put("delay", delay.toString());
        }
        if (drop != Drop.NEVER) {
            told.put("drop", drop.name().toLowerCase(Locale.ROOT));
        }
        if (perSecond != 0) {
            told.put("perSecond", perSecond);
        }
        if (times != 0) {
            told.put("times", times);
        }
        told.put("befell", befell);
        return told;
    }
}
