package inia.install;

import com.fasterxml.jackson.databind.ObjectMapper;
import inia.client.InstallException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.rapaio.jupyter.kernel.channels.LoopThread;

/** The Java kernel for Jupyter: fetched as modules are, from the local Maven repository where it is, and told to Jupyter. */
public final class JupyterKernel {
    private static final String ARTIFACT = "io.github.padreati:rapaio-jupyter-kernel";
    private static final String VERSION = "3.0.1";
    private static final String NAME = "rapaio-jupyter-kernel";
    private static final String MENDED = "mended.jar";
    private static final String MAIN = "org.rapaio.jupyter.kernel.MainApp";
    private static final int JAVA = 21;

    private final Path kernels;

    /**
     * A kernel in one of Jupyter's folders.
     *
     * @param data such as {@code ~/.local/share/jupyter}, or any folder that {@code JUPYTER_PATH} names
     */
    public JupyterKernel(Path data) {
        this.kernels = data.resolve("kernels").resolve(NAME);
    }

    /** Jupyter's folder for this user. */
    public static Path userData() {
        Path user = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name");
        if (system.startsWith("Mac")) {
            return user.resolve("Library/Jupyter");
        }
        String roaming = System.getenv("APPDATA");
        return system.startsWith("Windows") && roaming != null
                ? Path.of(roaming, "jupyter")
                : user.resolve(".local/share/jupyter");
    }

    /**
     * Fetches the kernel, and writes what Jupyter reads to start it.
     *
     * @param java the JDK that runs it, 21 or newer: its home
     * @param version the JDK's version, such as 25
     * @param home where the sandbox of its notebooks keeps its state
     * @return the file that was written
     * @throws InstallException if the kernel can't be fetched or written, or that JDK is too old
     */
    public Path install(Path java, int version, Path home) {
        if (version < JAVA) {
            throw new InstallException("The kernel needs Java " + JAVA + " or newer, and " + java + " is Java "
                    + version + ". Name a newer JDK: notebooks install --java FOLDER");
        }
        Path fetched = new MavenLoader()
                .fetch(ARTIFACT, VERSION, new ClassPath(ClassLoader.getPlatformClassLoader()), Progress.NONE).stream()
                        .filter(jar -> jar.getFileName().toString().startsWith(NAME))
                        .findFirst()
                        .orElseThrow(() -> new InstallException(ARTIFACT + " came without its jar."));
        try {
            Files.createDirectories(kernels);
            Path jar = kernels.resolve(NAME + ".jar");
            Files.copy(fetched, jar, StandardCopyOption.REPLACE_EXISTING);
            mend(kernels.resolve(MENDED));
            Path file = kernels.resolve("kernel.json");
            new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(file.toFile(), description(java, home.toAbsolutePath()));
            return file;
        } catch (IOException unwritable) {
            throw new InstallException("The kernel could not be written to " + kernels + ": " + unwritable);
        }
    }

    /** Writes the jar with the class that takes the place of the kernel's own. */
    private static void mend(Path jar) throws IOException {
        String name = LoopThread.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream in = LoopThread.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
        }
    }

    private Map<String, Object> description(Path java, Path home) {
        Path folder = kernels.toAbsolutePath();
        List<String> command = new ArrayList<>();
        command.add(java.resolve("bin").resolve("java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        // The first kernel that ends leaves an archive of its classes, with which the next ones start sooner.
        command.addAll(
                List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + folder.resolve(NAME + ".jsa")));
        command.addAll(List.of("-Xshare:auto", "-Xlog:disable", "-Xlog:all=off"));
        command.add("-cp");
        command.add(folder.resolve(MENDED) + File.pathSeparator + folder.resolve(NAME + ".jar"));
        command.addAll(List.of(MAIN, "{connection_file}"));
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("argv", command);
        description.put("display_name", "Java (rjk)");
        description.put("language", "java");
        description.put("interrupt_mode", "message");
        description.put("env", Map.of("INIA_HOME", home.toString()));
        return description;
    }
}
