package inia.shell.manual;

import static org.assertj.core.api.Assertions.assertThat;

import inia.shell.manual.generator.GenerateIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build's part: sources become an index, once. */
class GenerateIndexTest {
    private static final String CLIENT = """
            /**
             * Service client for accessing Zoo.
             * <p>
             * Keeps animals.
             * </p>
             */
            @Generated("x")
            public interface ZooClient extends AwsClient {
                /**
                 * <p>
                 * Feeds an animal. See <a
                 * href="https://example.com">its page</a>.
                 * </p>
                 * <note>
                 * <ul>
                 * <li>
                 * <p>
                 * Not <code> more </code> than &lt;once&gt;.
                 * </p>
                 * </li>
                 * </ul>
                 * </note>
                 *
                 * @param feedAnimalRequest
                 * @return Result of the FeedAnimal operation returned by the service.
                 * @throws NotHungryException
                 *         It is not hungry.
                 * @throws SdkClientException
                 *         Anything.
                 */
                default FeedAnimalResponse feedAnimal(
                        FeedAnimalRequest feedAnimalRequest) throws NotHungryException {
                    throw new UnsupportedOperationException();
                }
            }
            """;

    private static final String REQUEST = """
            /**
             */
            @Generated("x")
            public final class FeedAnimalRequest extends ZooRequest {
                /**
                 * <p>
                 * What it gets.
                 * </p>
                 * <p>
                 * If the service returns an enum value that is not available in the current SDK version, {@link #food} will.
                 * </p>
                 *
                 * @return What it gets.
                 */
                public final Food food() {
                    return Food.fromValue(food);
                }

                /**
                 * <p>
                 * What it gets.
                 * </p>
                 */
                public final String foodAsString() {
                    return food;
                }

                public interface Builder {
            """;

    private static final String OWN = """
            /** Speaks {@code Zoo}. */
            public final class Keeper {
                /**
                 * Feeds it, as {@link Keeper#call} says.
                 *
                 * @param <T> nobody minds
                 * @param food what it gets
                 */
                @Deprecated
                public <T> void feed(@Param("Food") Map<String, ?> food, String... more) {}
            }
            """;

    @Test
    void makesAnIndexOfSourcesAndOnlyOnce(@TempDir Path folder) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        Path own = Files.createDirectories(folder.resolve("own/inia"));
        Path index = folder.resolve("index");
        try (OutputStream out = Files.newOutputStream(jars.resolve("zoo-1.2-sources.jar"));
                ZipOutputStream jar = new ZipOutputStream(out)) {
            put(jar, "a/services/zoo/ZooClient.java", CLIENT);
            put(jar, "a/services/zoo/model/FeedAnimalRequest.java", REQUEST);
        }
        Files.writeString(own.resolve("Keeper.java"), OWN);
        String[] arguments = {jars.toString(), own.getParent().toString(), index.toString()};

        GenerateIndex.main(arguments);
        Index zoo = new Index(Files.readAllBytes(index.resolve("zoo")));
        Index inia = new Index(Files.readAllBytes(index.resolve("inia")));

        assertThat(zoo.find("ZooClient")).get().satisfies(entry -> {
            assertThat(entry.text()).isEqualTo("Keeps animals.");
            assertThat(entry.members()).containsOnlyKeys("FeedAnimal()");
        });
        assertThat(zoo.find("FeedAnimal()")).get().satisfies(entry -> {
            assertThat(entry.text()).isEqualTo("Feeds an animal. See its page.\nNote:\n- Not `more` than <once>.");
            assertThat(entry.members()).containsOnlyKeys("NotHungryException");
        });
        assertThat(zoo.find("FeedAnimalRequest"))
                .get()
                .satisfies(entry -> assertThat(entry.members()).hasSize(1).containsEntry("food", "What it gets."));
        assertThat(zoo.find("Nothing")).isEmpty();
        assertThat(inia.find("inia.Keeper")).get().satisfies(entry -> {
            assertThat(entry.text()).isEqualTo("Speaks `Zoo`.");
            assertThat(entry.members())
                    .containsEntry("feed(Map,String[])", "Feeds it, as `Keeper.call` says.\n@param food what it gets");
        });

        FileTime made = Files.getLastModifiedTime(index.resolve("zoo"));
        GenerateIndex.main(arguments);
        assertThat(Files.getLastModifiedTime(index.resolve("zoo"))).isEqualTo(made);
    }

    private static void put(ZipOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
