package inia.install;

import inia.client.InstallException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Maven's repositories, by a class that is loaded for each use and let go afterwards.
 *
 * <p>Its jars lie in {@code lib/install} beside Inia's: on the class path they would make every start of the shell slower.
 */
final class MavenLoader implements ModuleSource {
    private static final String SOURCE = "inia.install.maven.MavenSource";

    @Override
    public List<Path> fetch(String artifact, String version, ClassPath present, Progress progress) {
        ClassLoader own = MavenLoader.class.getClassLoader();
        Path jars = jars();
        if (jars == null) {
            return load(own).fetch(artifact, version, present, progress);
        }
        try (URLClassLoader maven = new URLClassLoader("inia install", urls(jars), own)) {
            return load(maven).fetch(artifact, version, present, progress);
        } catch (IOException unreadable) {
            throw new InstallException("What fetches modules could not be read from " + jars + ": " + unreadable);
        }
    }

    /** The folder of its jars; null where Inia runs from target/classes, as in tests, whose class path has everything. */
    private static Path jars() {
        try {
            Path inia = Path.of(MavenLoader.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            // In startup.jsh's shell the project's folder is the class path.
            Path target = Files.isDirectory(inia) ? inia.resolve("target") : inia.getParent();
            Path jars = target.resolve("lib").resolve("install");
            return Files.isDirectory(jars) ? jars : null;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static URL[] urls(Path folder) throws IOException {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path jar : files.toList()) {
                urls.add(jar.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static ModuleSource load(ClassLoader loader) {
        try {
            return (ModuleSource) loader.loadClass(SOURCE).getConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError missing) {
            throw new InstallException(
                    "What fetches modules is not here (" + missing + "). Build Inia anew: mvn -q -DskipTests package");
        }
    }
}
