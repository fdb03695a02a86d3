package inia.sandbox.policy;

import java.util.Locale;

/**
 * An action that policies speak of, such as {@code iam:CreateUser}.
 *
 * @param text the action as AWS writes it
 * @param service what is before the colon, in lower case
 * @param name what is after the colon, in lower case: policies match actions whatever their case
 */
public record Action(String text, String service, String name) {
    /**
     * The action of this text.
     *
     * @throws IllegalArgumentException if there is no colon with something on both sides
     */
    public static Action of(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not an action; one looks like iam:CreateUser, a service and an action.");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return new Action(text, lower.substring(0, colon), lower.substring(colon + 1));
    }

    @Override
    public String toString() {
        return text;
    }
}
