package software.amazon.awssdk.regions;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Finds what the SDK knows of a service's regions by loading that service's class alone: put before the SDK's own class of this
 * name, which loads all three hundred of them before the first client is built.
 *
 * <p>Same answers, only later: a test asks both for every service. It is the one class of ours outside of {@code inia}, since
 * the SDK names its provider in a constant and has no other way in. Without it everything works as well, half a second later.
 */
public final class GeneratedServiceMetadataProvider implements ServiceMetadataProvider {
    private static final String PACKAGE = "software.amazon.awssdk.regions.servicemetadata.";

    private static final Pattern PREFIX = Pattern.compile("[a-z0-9.-]+");

    /** The classes whose name is not made of the prefix. */
    private static final Map<String, String> NAMED_OTHERWISE = Map.of("s3", "EnhancedS3");

    private final Map<String, Optional<ServiceMetadata>> found = new ConcurrentHashMap<>();

    /**
     * What the SDK knows of a service.
     *
     * @param endpointPrefix how its endpoints' names begin, such as {@code streams.dynamodb}
     * @return null if the SDK knows nothing of it
     */
    @Override
    public ServiceMetadata serviceMetadata(String endpointPrefix) {
        return endpointPrefix == null || !PREFIX.matcher(endpointPrefix).matches()
                ? null
                : found.computeIfAbsent(endpointPrefix, GeneratedServiceMetadataProvider::load)
                        .orElse(null);
    }

    private static Optional<ServiceMetadata> load(String endpointPrefix) {
        try {
            return Optional.of((ServiceMetadata) Class.forName(
                            PACKAGE + className(endpointPrefix) + "ServiceMetadata",
                            true,
                            GeneratedServiceMetadataProvider.class.getClassLoader())
                    .getConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException | LinkageError unknown) {
            return Optional.empty();
        }
    }

    /** The prefix, its words written as Java writes them: StreamsDynamodb. */
    private static String className(String endpointPrefix) {
        String other = NAMED_OTHERWISE.get(endpointPrefix);
        if (other != null) {
            return other;
        }
        StringBuilder name = new StringBuilder();
        for (String word : endpointPrefix.split("[.-]")) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return name.toString();
    }
}
