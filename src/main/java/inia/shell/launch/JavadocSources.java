package inia.shell.launch;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lets JShell show Javadoc at the second TAB: Inia's own, the SDK's, and the JDK's where it has its sources.
 *
 * <p>JShell looks for sources in the JDK's {@code src.zip} only, and has one place where its own tests put others: that is used, by way
 * of {@code sun.misc.Unsafe}, because {@code --add-opens} would cost the class archive its greatest gain. If a JDK has no such place, TAB
 * shows what it shows without.
 */
final class JavadocSources {
    private static final int WARNS = 23;
    private static final String ANALYSIS = "jdk.jshell.SourceCodeAnalysisImpl";
    private static final String PLACE = "availableSourcesOverride";

    private JavadocSources() {}

    /**
     * Tells JShell where the sources are.
     *
     * @param folder where {@code inia-sources.jar} is, and in {@code aws-sources} the SDK's
     */
    static void offer(Path folder) {
        try {
            List<Path> sources = new ArrayList<>();
            jars(folder, sources);
            jars(folder.resolve("aws-sources"), sources);
            ofJdk(Path.of(System.getProperty("java.home"), "lib", "src.zip"), sources);
            if (!sources.isEmpty()) {
                put(Class.forName(ANALYSIS).getDeclaredField(PLACE), sources);
            }
        } catch (ReflectiveOperationException | RuntimeException | IOException without) {
            // Help at the prompt, help(...), has the same texts.
        }
    }

    /** The options without which the JVM would warn of this way. */
    static List<String> options() {
        return Runtime.version().feature() < WARNS ? List.of() : List.of("--sun-misc-unsafe-memory-access=allow");
    }

    private static void put(Field place, Object value) throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field only = type.getDeclaredField("theUnsafe");
        only.setAccessible(true);
        Object unsafe = only.get(null);
        Object base = type.getMethod("staticFieldBase", Field.class).invoke(unsafe, place);
        Object offset = type.getMethod("staticFieldOffset", Field.class).invoke(unsafe, place);
        type.getMethod("putObject", Object.class, long.class, Object.class).invoke(unsafe, base, offset, value);
    }

    private static void jars(Path folder, List<Path> sources) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith("-sources.jar")).forEach(sources::add);
            }
        }
    }

    /** A folder in the file for each module; it stays open as long as the shell. */
    private static void ofJdk(Path zip, List<Path> sources) throws IOException {
        if (Files.isReadable(zip)) {
            FileSystem modules = FileSystems.newFileSystem(zip, Map.of());
            try (Stream<Path> folders = Files.list(modules.getPath("/"))) {
                folders.filter(Files::isDirectory).forEach(sources::add);
            }
        }
    }
}
