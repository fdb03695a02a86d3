package inia.shell.manual.generator;

import inia.shell.manual.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the index that {@code help} reads, as far as it is older than what it is made of.
 *
 * <p>Run by the build: {@code GenerateIndex SOURCES-JARS OWN-SOURCES OUTPUT}, three folders.
 */
public final class GenerateIndex {
    private static final String OWN = "inia";
    private static final String SUFFIX = "-sources.jar";

    private GenerateIndex() {}

    /** Reads entries from a file or folder. */
    private interface Reader {
        List<Entry> read(Path from) throws IOException;
    }

    /**
     * Makes what is not there or not of this time.
     *
     * @param arguments the folder of the SDK's sources jars, the folder of Inia's own sources, the folder of the index
     */
    public static void main(String[] arguments) throws IOException {
        Path output = Path.of(arguments[2]);
        try (Stream<Path> jars = Files.list(Path.of(arguments[0]))) {
            List<Path> modules =
                    jars.filter(jar -> jar.toString().endsWith(SUFFIX)).toList();
            modules.parallelStream().forEach(jar -> {
                try {
                    make(jar, modified(jar), output.resolve(module(jar)), SdkModule::read);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
        Path own = Path.of(arguments[1]);
        make(own, newest(own), output.resolve(OWN), OwnSources::read);
    }

    private static void make(Path from, FileTime changed, Path index, Reader reader) throws IOException {
        FileTime ours = newest(Path.of(GenerateIndex.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .replace("%20", " "))
                .resolve(GenerateIndex.class.getPackageName().replace('.', '/')));
        if (Files.exists(index)) {
            FileTime made = Files.getLastModifiedTime(index);
            if (made.compareTo(changed) >= 0 && made.compareTo(ours) >= 0) {
                return;
            }
        }
        IndexFile.write(index, reader.read(from));
    }

    /** {@code iam-2.41.28-sources.jar} holds {@code iam}. */
    private static String module(Path jar) {
        return jar.getFileName().toString().replaceFirst("-\\d.*", "");
    }

    private static FileTime modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file);
    }

    private static FileTime newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            FileTime newest = FileTime.fromMillis(0);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                newest = newest.compareTo(modified(file)) < 0 ? modified(file) : newest;
            }
            return newest;
        }
    }
}
