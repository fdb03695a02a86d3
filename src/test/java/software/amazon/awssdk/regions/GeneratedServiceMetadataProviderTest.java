package software.amazon.awssdk.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedServiceMetadataProviderTest {
    private final GeneratedServiceMetadataProvider ours = new GeneratedServiceMetadataProvider();

    @Test
    void standsBeforeTheSdksOwn() {
        assertThat(GeneratedServiceMetadataProvider.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation())
                .isNotEqualTo(ServiceMetadata.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation());
    }

    @Test
    void answersForEveryServiceAsTheSdksOwnDoes() throws Exception {
        try (URLClassLoader sdk = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
            Class<?> theirs = sdk.loadClass(GeneratedServiceMetadataProvider.class.getName());
            Field table = theirs.getDeclaredField("SERVICE_METADATA");
            table.setAccessible(true);
            Map<?, ?> services = (Map<?, ?>) table.get(null);
            assertThat(services).hasSizeGreaterThan(300);
            assertThat(services).allSatisfy((prefix, metadata) -> {
                ServiceMetadata found = ours.serviceMetadata((String) prefix);
                assertThat(found).as("%s", prefix).isNotNull();
                assertThat(found.getClass().getName())
                        .isEqualTo(metadata.getClass().getName());
                assertThat(found.regions()).hasToString(String.valueOf(regions(metadata)));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-such-service", "Iam", "IAM", "../iam", "-", "software.amazon"})
    void knowsNothingOfWhatIsNoService(String prefix) {
        assertThat(ours.serviceMetadata(prefix)).isNull();
    }

    @Test
    void knowsNothingOfNull() {
        assertThat(ours.serviceMetadata(null)).isNull();
    }

    private static Object regions(Object metadata) {
        try {
            return metadata.getClass().getMethod("regions").invoke(metadata);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The class path without our own classes. */
    private static URL[] jars() throws Exception {
        List<URL> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                jars.add(Path.of(entry).toUri().toURL());
            }
        }
        return jars.toArray(URL[]::new);
    }
}
