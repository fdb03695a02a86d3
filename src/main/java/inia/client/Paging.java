package inia.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the answers of an operation continue on further pages.
 *
 * @param input the parameters that take the token of the next page
 * @param output where the answer has that token: a member, or an expression such as {@code NextMarker||Contents[-1].Key}
 * @param pageSize the parameter that limits a page, or an empty string
 * @param more the member that says whether there is another page, or an empty string where the token says it
 * @param results the members that hold what is listed
 * @param once the members that are the same on every page
 */
public record Paging(
        List<String> input,
        List<String> output,
        String pageSize,
        String more,
        List<String> results,
        List<String> once) {
    private static final Map<String, Map<String, Paging>> SERVICES = new ConcurrentHashMap<>();

    /**
     * The paging of an operation, if it has any.
     *
     * @param service the service, as boto3 names it, such as {@code iam}
     * @param operation the API's name, such as {@code ListUsers}
     */
    public static Optional<Paging> of(String service, String operation) {
        return Optional.ofNullable(
                SERVICES.computeIfAbsent(service, Paging::read).get(operation));
    }

    private static Map<String, Paging> read(String service) {
        Map<String, Paging> operations = new ConcurrentHashMap<>();
        for (String line : Facts.section("paging.txt", service)) {
            List<String> words = Facts.words(line);
            operations.put(
                    words.get(0),
                    new Paging(
                            list(words.get(1)),
                            list(words.get(2)),
                            word(words.get(3)),
                            word(words.get(4)),
                            list(words.get(5)),
                            words.size() > 6 ? list(words.get(6)) : List.of()));
        }
        return operations;
    }

    private static String word(String word) {
        return word.equals("-") ? "" : word;
    }

    private static List<String> list(String words) {
        List<String> list = new ArrayList<>();
        int start = 0;
        for (int end = words.indexOf(','); end >= 0; end = words.indexOf(',', start)) {
            list.add(words.substring(start, end));
            start = end + 1;
        }
        list.add(words.substring(start));
        return List.copyOf(list);
    }
}
