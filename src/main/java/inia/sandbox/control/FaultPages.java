package inia.sandbox.control;

import inia.sandbox.control.Fault.Drop;
import inia.sandbox.http.Parameters;
import inia.sandbox.protocol.Apis;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;

/** Faults as programs of this machine add, change and end them. */
public final class FaultPages {
    private static final String ALL = "faults";
    private static final String ONE = ALL + "/";

    private final Faults faults;

    /** @param faults what is to be told of and changed */
    public FaultPages(Faults faults) {
        this.faults = faults;
    }

    /**
     * What is told in answer to a request.
     *
     * @param path {@code faults}, or {@code faults/} with a number
     * @param given the request's parameters
     * @return {@code null} if there is no such page
     * @throws IllegalArgumentException saying what is wrong with the parameters
     */
    public Object answer(String method, String path, Parameters given) {
        if (path.equals(ALL)) {
            if (method.equals("POST")) {
                return faults.add(changed(new Fault(0, null, 0, null, null, Duration.ZERO, Drop.NEVER, 0, 0), given));
            }
            if (method.equals("DELETE")) {
                faults.clear();
            }
            return faults.told();
        }
        if (!path.startsWith(ONE)) {
            return null;
        }
        int id = number(path.substring(ONE.length()), "a fault's number");
        if (method.equals("DELETE")) {
            faults.end(id);
            return faults.told();
        }
        Fault known = faults.find(id);
        if (known == null) {
            throw new IllegalArgumentException("There is no fault " + id + " any more.");
        }
        return faults.replace(changed(known, given));
    }

    private static Fault changed(Fault fault, Parameters given) {
        String operation = given.contains("operation") ? given.first("operation") : fault.operation();
        check(operation);
        Duration delay = duration(given.first("delay"));
        boolean status = given.contains("status");
        boolean code = given.contains("code");
        Fault changed = new Fault(
                fault.id(),
                operation,
                status ? number(given.first("status"), "status") : code ? 0 : fault.status(),
                code ? given.first("code") : status ? null : fault.code(),
                given.contains("message") ? given.first("message") : fault.message(),
                delay == null ? fault.delay() : delay,
                given.contains("drop") ? drop(given.first("drop")) : fault.drop(),
                given.contains("perSecond") ? number(given.first("perSecond"), "perSecond") : fault.perSecond(),
                given.contains("times") ? number(given.first("times"), "times") : fault.times());
        if (changed.status() != 0 && (changed.status() < 300 || changed.status() > 599)) {
            throw new IllegalArgumentException(
                    "A failing call's status is from 300 to 599, not " + changed.status() + ".");
        }
        if (!changed.refuses() && changed.delay().isZero() && changed.drop() == Drop.NEVER) {
            throw new IllegalArgumentException("Say what is to happen: status, code, delay, drop or perSecond.");
        }
        return changed;
    }

    /** What names one operation must name one that there is; what ends with an asterisk names any that begin so. */
    private static void check(String operation) {
        if (operation == null || operation.isEmpty()) {
            throw new IllegalArgumentException("Say which operation: operation=s3:PutObject, s3:* or *.");
        }
        if (operation.equals("*")) {
            return;
        }
        int colon = operation.indexOf(':');
        String service = colon < 0 ? operation : operation.substring(0, colon);
        if (colon < 0 || Apis.signedAs(service) == null) {
            throw new IllegalArgumentException(
                    "An operation is named with its service before it, as s3:PutObject or iam:*;"
                            + " services are iam, s3, sqs and sts: '" + operation + "' is not.");
        }
        String name = operation.substring(colon + 1);
        if (!name.endsWith("*") && Apis.signedAs(service).operation(pascal(name)) == null) {
            throw new IllegalArgumentException(service + " has no operation '" + name + "'.");
        }
    }

    private static String pascal(String name) {
        StringBuilder pascal = new StringBuilder();
        for (String word : name.split("_")) {
            pascal.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return pascal.toString();
    }

    private static Drop drop(String given) {
        for (Drop each : Drop.values()) {
            if (each.name().equalsIgnoreCase(given)) {
                return each;
            }
        }
        throw new IllegalArgumentException("drop is before, after or never, not '" + given + "'.");
    }

    /** A duration as ISO has it, or a number of seconds; {@code null} if none is given. */
    public static Duration duration(String given) {
        if (given == null) {
            return null;
        }
        try {
            Duration duration = given.startsWith("P") || given.startsWith("p")
                    ? Duration.parse(given)
                    : Duration.ofNanos((long) (Double.parseDouble(given) * 1e9));
            if (duration.isNegative()) {
                throw new IllegalArgumentException("A duration can't be negative: " + given);
            }
            return duration;
        } catch (DateTimeException | NumberFormatException wrong) {
            throw new IllegalArgumentException("A duration is written as PT1M30S or in seconds, not '" + given + "'.");
        }
    }

    /** A number from zero on. */
    public static int number(String given, String what) {
        if (given == null || !given.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(what + " is a number from 0 on, not '" + given + "'.");
        }
        return Integer.parseInt(given);
    }
}
