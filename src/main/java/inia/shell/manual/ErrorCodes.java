package inia.shell.manual;

import java.util.HashMap;
import java.util.Map;

/**
 * The codes that a service's answers have for the errors that the SDK has classes for, from {@code codes.txt}: a line an error whose
 * code is not its class's name, {@code iam NoSuchEntityException NoSuchEntity}.
 */
final class ErrorCodes {
    private final Map<String, String> codes = new HashMap<>();

    /** The codes of a service: an SDK module's name. */
    ErrorCodes(String module) {
        for (String line : Facts.lines("codes.txt")) {
            String[] words = line.split(" ");
            if (words[0].equals(module)) {
                codes.put(words[1], words[2]);
            }
        }
    }

    /**
     * The code of an error.
     *
     * @param type the SDK's class, such as {@code NoSuchEntityException}
     */
    String of(String type) {
        return codes.getOrDefault(type, type);
    }
}
