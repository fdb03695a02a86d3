package inia.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.core.util.VersionInfo;

/**
 * The SDK's modules that have been installed: a folder each, with those jars in it that the class path lacks.
 *
 * <p>Each has a class loader of its own above the class path's. Modules of another release of the SDK lie in a folder of their
 * own beside these and are never mixed with them. Nothing is looked at before it is asked for.
 */
public final class ModuleFolder {
    /** Where nothing is ever installed. */
    static final ModuleFolder NONE = new ModuleFolder(null);

    private final Path modules;
    private final Map<String, ClassLoader> loaders = new ConcurrentHashMap<>();

    private ModuleFolder(Path modules) {
        this.modules = modules;
    }

    /**
     * The folder in a home.
     *
     * @param home such as {@code .inia}; it need not exist yet
     */
    public static ModuleFolder in(Path home) {
        return new ModuleFolder(home.resolve("modules").resolve(VersionInfo.SDK_VERSION));
    }

    /** The SDK's release, such as {@code 2.41.28}. */
    public String version() {
        return VersionInfo.SDK_VERSION;
    }

    /** Where a module's jars are, or would be. */
    public Path of(String artifact) {
        return modules.resolve(artifact);
    }

    /** Whether a module has been installed. */
    public boolean has(String artifact) {
        return modules != null && Files.isDirectory(of(artifact));
    }

    /** The class loader of a module, if it has been installed. */
    Optional<ClassLoader> loader(String artifact) {
        ClassLoader open = loaders.get(artifact);
        if (open == null && has(artifact)) {
            open = loaders.computeIfAbsent(artifact, this::open);
        }
        return Optional.ofNullable(open);
    }

    private ClassLoader open(String artifact) {
        try (Stream<Path> files = Files.list(of(artifact))) {
            List<URL> jars = new ArrayList<>();
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                jars.add(jar.toUri().toURL());
            }
            return new URLClassLoader(
                    "inia " + artifact, jars.toArray(URL[]::new), getClass().getClassLoader());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return modules == null ? "no modules" : modules.toString();
    }
}
