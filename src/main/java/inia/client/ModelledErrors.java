package inia.client;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The errors that a service's model names.
 *
 * <p>The SDK's methods declare them, all with names that end in {@code Exception}; what the API calls otherwise, such as
 * S3's {@code NoSuchKey}, is in {@code exceptions.txt}.
 */
final class ModelledErrors {
    private static final List<String> SUFFIXES = List.of("exception", "fault");

    private ModelledErrors() {}

    /** The API's names of all errors that the methods declare, sorted. */
    static List<String> names(String service, Collection<Method> methods) {
        Map<String, String> api = new HashMap<>();
        for (String line : Facts.lines("exceptions.txt")) {
            List<String> words = Facts.words(line);
            if (words.get(0).equals(service)) {
                words.subList(1, words.size()).forEach(name -> api.put(stem(name), name));
            }
        }
        Set<String> names = new TreeSet<>();
        for (Method method : methods) {
            for (Class<?> declared : method.getExceptionTypes()) {
                if (modelled(declared)) {
                    names.add(api.getOrDefault(stem(declared.getSimpleName()), declared.getSimpleName()));
                }
            }
        }
        return List.copyOf(names);
    }

    /** Above a modelled error stands the service's own, and above that the one for all services. */
    static boolean modelled(Class<?> type) {
        return AwsServiceException.class.isAssignableFrom(type)
                && type != AwsServiceException.class
                && type.getSuperclass() != AwsServiceException.class;
    }

    /** Equal for {@code NoSuchKey}, {@code NoSuchKeyException} and {@code no_such_key}. */
    static String stem(String name) {
        String key = Names.key(name);
        for (String suffix : SUFFIXES) {
            if (key.endsWith(suffix) && key.length() > suffix.length()) {
                return key.substring(0, key.length() - suffix.length());
            }
        }
        return key;
    }
}
