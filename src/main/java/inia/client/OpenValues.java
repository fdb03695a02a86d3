package inia.client;

import java.util.List;

/**
 * Values that AWS takes and documents although its own model has them not: {@code values.txt}, a line for each parameter,
 * its service, operation and name, then the values.
 */
final class OpenValues {
    private OpenValues() {}

    /**
     * @param path where the value stands, such as {@code AttributeNames[0]}
     */
    static List<String> of(String service, String operation, String path) {
        int index = path.indexOf('[');
        String parameter = operation + "." + (index < 0 ? path : path.substring(0, index));
        for (String line : Facts.lines("values.txt")) {
            List<String> words = Facts.words(line);
            if (words.get(0).equals(service) && words.get(1).equals(parameter)) {
                return words.subList(2, words.size());
            }
        }
        return List.of();
    }
}
