package inia.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** What the shell's class path has already, so that no second copy of it is brought. */
public final class ClassPath {
    private final ClassLoader loader;

    ClassPath(ClassLoader loader) {
        this.loader = loader;
    }

    /** Whether an artifact is there, by the note that Maven leaves in the jars it builds; some jars have none. */
    public boolean has(String group, String artifact) {
        return loader.getResource("META-INF/maven/" + group + "/" + artifact + "/pom.properties") != null;
    }

    /** Whether a jar's classes are there. */
    public boolean has(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name ->
                            name.endsWith(".class") && !name.endsWith("-info.class") && !name.startsWith("META-INF"))
                    .findFirst()
                    .filter(name -> loader.getResource(name) != null)
                    .isPresent();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
