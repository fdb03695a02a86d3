package inia.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** The file by which others find the sandbox that is running in a home. */
final class RunningFile {
    private static final int PATIENCE = 1000;

    private final Path file;

    RunningFile(Path home) {
        this.file = home.resolve("sandbox.properties");
    }

    /**
     * Tells others of this process's sandbox, if the disk is not full: they can't attach then, but what is kept can be read.
     */
    void write(URI endpoint) {
        String text =
                "endpoint=" + endpoint + "\npid=" + ProcessHandle.current().pid() + "\n";
        Path written = null;
        try {
            // A temporary file is its owner's alone, and moving it lets nobody see half of it.
            written = Files.createTempFile(file.getParent(), "sandbox", ".tmp");
            Files.writeString(written, text);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (written != null) {
                written.toFile().delete();
            }
            remove(endpoint);
        }
    }

    /** Removes the file, unless another sandbox has written its own since. */
    void remove(URI endpoint) {
        try {
            if (endpoint.toString().equals(read().getProperty("endpoint"))) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Left behind, it is ignored: nothing answers where it points.
        }
    }

    /** Where the running sandbox listens, if there is one: its process lives, and it answers. */
    Optional<URI> endpoint() {
        try {
            Properties told = read();
            long pid = Long.parseLong(told.getProperty("pid", ""));
            URI endpoint = URI.create(told.getProperty("endpoint", ""));
            boolean lives = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
            return lives && answers(endpoint) ? Optional.of(endpoint) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Properties read() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties;
    }

    private static boolean answers(URI endpoint) {
        if (!"127.0.0.1".equals(endpoint.getHost())) {
            return false;
        }
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) endpoint.resolve(OwnPages.PATH).toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            try (InputStream in = connection.getInputStream()) {
                String told = new String(in.readNBytes(64), StandardCharsets.UTF_8);
                return told.startsWith(OwnPages.GREETING);
            }
        } catch (IOException e) {
            return false;
        }
    }
}
