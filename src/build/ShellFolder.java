import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Lays out the class path of startup.jsh, so that JShell starts fast: run by Maven once the jar is packaged.
 *
 * <p>A class path that is told to JShell starts its second JVM anew, which takes longer than all the rest. But without one, both of
 * its JVMs look for classes in the folder that they were started in. So the project's folder has a link for each package at the
 * top (com, inia, org, software) and META-INF. Where there can be no links (Windows), target/startup.jsh tells JShell of
 * target/jshell/inia.jar first, and target/jshell/no-links says that this is so.
 *
 * <p>That is also what a build by startup.jsh opens with, and what the compiler of {@code java -jar} sees. JShell's compiler and its
 * index of names each walk through every entry of every jar before the prompt, some thirty thousand here. In a folder the compiler
 * looks only where it is told to, and the index follows no links and enters no folder with a hyphen in its name. So the libraries'
 * classes are unpacked once, and the class path has links to them; the jar itself stays one.
 */
public final class ShellFolder {
    private static final String SERVICES = "META-INF/services/";

    private static final Set<String> AT_THE_TOP = Set.of("META-INF", "com", "org", "software");

    private static final String TOLD =
            """
            /env --class-path target/jshell/inia.jar
            inia.shell.Opening.open();
            /open src/main/jshell/startup.jsh
            """;

    private final Path target;
    private final Path unpacked;
    private final Path own;
    private final Path shell;

    private ShellFolder(Path target) {
        this.target = target;
        this.unpacked = target.resolve("unpacked-lib");
        this.own = target.resolve("unpacked-inia");
        this.shell = target.resolve("jshell");
    }

    /** Lays it out in the build's folder that is given. */
    public static void main(String[] arguments) throws IOException {
        new ShellFolder(Path.of(arguments[0])).layOut();
    }

    private void layOut() throws IOException {
        Files.createDirectories(shell);
        List<Path> jars = jars();
        String classPath = "classes/";
        try {
            link(shell.resolve("lib"), Path.of("..", "lib"));
            unpack(jars);
            Path classes = Files.createDirectories(shell.resolve("classes"));
            try (Stream<Path> folders = Files.list(unpacked)) {
                for (Path each : folders.toList()) {
                    String name = each.getFileName().toString();
                    link(classes.resolve(name), Path.of("..", "..", "unpacked-lib", name));
                }
            }
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            System.out.println("No links here (" + noLinks.getMessage() + "): the shell starts from the jars themselves");
            classPath =
                    jars.stream().map(jar -> "../lib/" + jar.getFileName()).collect(Collectors.joining(" "));
        }
        copyJar(classPath);
        Path noLinks = shell.resolve("no-links");
        if (linkAtTheTop()) {
            Files.deleteIfExists(noLinks);
        } else {
            Files.writeString(target.resolve("startup.jsh"), TOLD);
            Files.writeString(noLinks, "");
        }
    }

    /** Whether the project's folder has the packages now. */
    private boolean linkAtTheTop() throws IOException {
        Path project = target.getParent();
        try {
            for (String name : AT_THE_TOP) {
                link(project.resolve(name), Path.of(target.getFileName().toString(), "unpacked-lib", name));
            }
            clear(own);
            try (JarFile jar = new JarFile(target.resolve("inia.jar").toFile())) {
                Set<Path> made = new HashSet<>();
                for (ZipEntry entry : jar.stream().toList()) {
                    String name = entry.getName();
                    if (name.startsWith("inia/")) {
                        unpack(jar, entry, own, made);
                    } else if (name.startsWith("software/") && !entry.isDirectory()) {
                        // Ours goes before the library's, as it does on the class path of the jar.
                        Files.deleteIfExists(unpacked.resolve(name));
                        unpack(jar, entry, unpacked, made);
                    }
                }
            }
            link(project.resolve("inia"), Path.of(target.getFileName().toString(), "unpacked-inia", "inia"));
            return true;
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            System.out.println("No links here (" + noLinks.getMessage() + "): the shell is told its class path");
            return false;
        }
    }

    private List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(target.resolve("lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static void link(Path link, Path to) throws IOException {
        if (Files.isSymbolicLink(link) && !Files.readSymbolicLink(link).equals(to)) {
            Files.delete(link);
        }
        if (!Files.isSymbolicLink(link)) {
            Files.createSymbolicLink(link, to);
        }
    }

    /** Only when the libraries are others than last time. */
    private void unpack(List<Path> jars) throws IOException {
        Path list = shell.resolve("unpacked.txt");
        List<String> wanted = new ArrayList<>();
        for (Path jar : jars) {
            wanted.add(jar.getFileName() + " " + Files.size(jar));
        }
        if (Files.isDirectory(unpacked) && Files.exists(list) && Files.readAllLines(list).equals(wanted)) {
            return;
        }
        clear(unpacked);
        Set<Path> made = new HashSet<>();
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile())) {
                for (ZipEntry entry : file.stream().toList()) {
                    unpack(file, entry, unpacked, made);
                }
            }
        }
        Files.write(list, wanted);
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void unpack(JarFile file, ZipEntry entry, Path folder, Set<Path> made) throws IOException {
        String name = entry.getName();
        Path to = folder.resolve(name).normalize();
        boolean needless = entry.isDirectory()
                || name.equals("module-info.class")
                || name.startsWith("META-INF/")
                        && !name.startsWith(SERVICES)
                        && !name.endsWith("/pom.properties");
        if (needless || !to.startsWith(folder)) {
            return;
        }
        if (made.add(to.getParent())) {
            Files.createDirectories(to.getParent());
        }
        try (InputStream in = file.getInputStream(entry)) {
            // Of providers, several jars may tell: all count.
            Files.write(to, in.readAllBytes(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** The jar with another class path in its manifest. */
    private void copyJar(String classPath) throws IOException {
        Path made = shell.resolve("inia.jar.new");
        try (JarFile jar = new JarFile(target.resolve("inia.jar").toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
            try (OutputStream file = Files.newOutputStream(made);
                    JarOutputStream out = new JarOutputStream(file, manifest)) {
                for (ZipEntry entry : jar.stream().toList()) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        jar.getInputStream(entry).transferTo(out);
                    }
                }
            }
        }
        Files.move(made, shell.resolve("inia.jar"), StandardCopyOption.REPLACE_EXISTING);
    }
}
