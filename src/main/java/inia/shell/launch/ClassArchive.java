package inia.shell.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The classes of a shell, loaded and verified once and kept for every later start: class data sharing, and from Java 25 on the
 * ahead-of-time cache, which keeps what was linked and profiled too.
 *
 * <p>An archive serves one JVM and one state of the jars, both of which are in its name. Another's is never used, and goes
 * when the next is made.
 *
 * @param file where it is, or would be
 * @param jar the program's jar
 */
record ClassArchive(Path file, Path jar) {
    private static final int AHEAD_OF_TIME = 25;
    private static final String SUFFIX = ".jsa";

    /** What a shell of every day does, so that the archive has the classes of that. */
    private static final String TRAINING = """
            aws
            var users = aws.client("iam").call("list_users")
            users.search("Users[].UserName")
            for (var user : aws.resource(IAM).users()) System.out.println(user.name())
            aws.client("s3").call("list_buckets")
            aws.client("sqs").call("list_queues")
            aws.session("root").resource("iam")
            dir(aws)
            translate()
            /exit
            """;

    private static final int PATIENCE_SECONDS = 120;

    /** The archive for this JVM, beside the program's jar. */
    static ClassArchive of(Path jar) {
        File file = jar.toFile();
        int state = Objects.hash(
                System.getProperty("java.vm.version"),
                System.getProperty("java.home"),
                file.lastModified(),
                file.length(),
                new File(file.getParentFile(), "lib").lastModified());
        return new ClassArchive(jar.resolveSibling("cds").resolve(Integer.toHexString(state) + SUFFIX), jar);
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** The JVM's options that use it; where it turns out not to fit, the JVM says nothing and starts as it would without. */
    List<String> use() {
        return List.of(
                Runtime.version().feature() >= AHEAD_OF_TIME ? "-XX:AOTCache=" + file : "-XX:SharedArchiveFile=" + file,
                "-Xlog:disable");
    }

    /**
     * Makes it: a shell types what {@link #TRAINING} says, in a home that is thrown away, and leaves its classes behind.
     *
     * @return whether it is there now
     */
    boolean make() throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        Path home = Files.createTempDirectory("inia-archive");
        Path made = file.resolveSibling(
                file.getFileName() + "-" + ProcessHandle.current().pid());
        try {
            if (train(home, made) && Files.exists(made)) {
                removeOthers(made);
                Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(made);
            Folder.delete(home);
        }
        return exists();
    }

    private boolean train(Path home, Path made) throws IOException, InterruptedException {
        Path typed = Files.writeString(home.resolve("typed"), TRAINING);
        List<String> options = new ArrayList<>(List.of(
                Runtime.version().feature() >= AHEAD_OF_TIME
                        ? "-XX:AOTCacheOutput=" + made
                        : "-XX:ArchiveClassesAtExit=" + made,
                "-Xlog:disable"));
        ProcessBuilder shell = new ProcessBuilder(SecondJvm.command(jar, options, List.of()))
                .redirectInput(typed.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        shell.environment().put("INIA_HOME", home.toString());
        shell.environment().put("TERM", "xterm");
        Process training = shell.start();
        if (!training.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            training.destroyForcibly();
            return false;
        }
        return training.exitValue() == 0;
    }

    /** An archive of an earlier build or another JVM would only take room; two JVMs in turn make each its own anew. */
    private void removeOthers(Path made) throws IOException {
        try (var archives = Files.newDirectoryStream(file.getParent())) {
            for (Path archive : archives) {
                if (!archive.equals(made)
                        && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0) {
                    Files.deleteIfExists(archive);
                }
            }
        }
    }
}
