package inia.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Says what is wrong with the parameters of one operation: where, what was given, what it takes, and the nearest match.
 */
final class ParameterFaults {
    private static final int LISTED = 24;

    private final String operation;
    private final String stream;

    /**
     * @param stream the parameter that is streamed beside the members, or null
     */
    ParameterFaults(String operation, String stream) {
        this.operation = operation;
        this.stream = stream;
    }

    private String owner(String path) {
        return path.isEmpty() ? operation : operation + ": " + path;
    }

    private ParameterException fault(String path, String message) {
        return new ParameterException(operation, path, message);
    }

    ParameterException unknown(SdkPojo builder, String name, String path) {
        return unknown(names(builder, path), name, path);
    }

    /** A name that is none of those known. */
    ParameterException unknown(List<String> known, String name, String path) {
        StringBuilder message = new StringBuilder(owner(path));
        if (known.isEmpty()) {
            message.append(" takes no parameters, but was given '").append(name).append('\'');
        } else {
            message.append(path.isEmpty() ? " has no parameter '" : " has no member '")
                    .append(name)
                    .append("'.");
            Names.nearest(name, known)
                    .ifPresent(near ->
                            message.append(" Did you mean '").append(near).append("'?"));
            message.append(" It takes: ").append(String.join(", ", known));
        }
        return fault(path.isEmpty() ? name : path + "." + name, message.toString());
    }

    ParameterException missing(SdkPojo builder, List<String> missing, String path) {
        return fault(
                path,
                owner(path) + " needs " + String.join(" and ", missing) + ". It takes: "
                        + String.join(", ", names(builder, path)));
    }

    ParameterException wrong(String path, Object given, SdkField<?> field) {
        return fault(
                path,
                owner(path) + " takes " + Given.taken(field) + ", but was given "
                        + (Secrets.named(path) ? Given.type(given) : Given.text(given)));
    }

    /** A map's key that is no text. */
    ParameterException key(String path, Object given) {
        return fault(
                path, owner(path) + " takes a map whose keys are text, but was given the key " + Given.text(given));
    }

    /** A value that is none of the few that a member takes. */
    ParameterException choice(String path, String given, List<String> known) {
        List<String> near = Names.near(given, known);
        StringBuilder message = new StringBuilder(owner(path)).append(" takes ");
        message.append(known.size() > LISTED ? "one of " + known.size() + " values" : or(known));
        message.append(", but was given \"").append(given).append("\".");
        if (!near.isEmpty()) {
            message.append(" Did you mean \"").append(near.get(0)).append("\"?");
        }
        if (known.size() > LISTED && near.size() > 1) {
            message.append(" Near it: ").append(String.join(", ", near));
        }
        return fault(path, message.toString());
    }

    /** None, or more than one, of members of which exactly one must be given. */
    ParameterException union(SdkPojo builder, Collection<?> given, String path) {
        return fault(
                path,
                owner(path) + " takes exactly one of " + or(names(builder, path)) + ", but was given "
                        + (given.isEmpty()
                                ? "none"
                                : String.join(
                                        " and ",
                                        given.stream()
                                                .map(String::valueOf)
                                                .sorted()
                                                .toList())));
    }

    private static String or(List<String> names) {
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private List<String> names(SdkPojo builder, String path) {
        List<String> names = new ArrayList<>(Fields.names(builder));
        if (stream != null && path.isEmpty()) {
            names.add(stream);
        }
        names.sort(null);
        return names;
    }
}
