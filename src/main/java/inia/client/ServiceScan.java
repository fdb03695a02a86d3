package inia.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks through the jar of an SDK module for its client interfaces. */
final class ServiceScan {
    static final String SERVICES = "software.amazon.awssdk.services.";
    private static final String FOLDER = "software/amazon/awssdk/services/";
    private static final String CLIENT = "Client.class";

    private ServiceScan() {}

    /** Whether a class loader has a module. */
    static boolean has(ClassLoader loader, String artifact) {
        return loader.getResource(FOLDER + artifact + "/") != null;
    }

    /**
     * The class names of a module's clients, such as {@code software.amazon.awssdk.services.iam.IamClient}; most have one.
     *
     * @param loader where it is
     * @param artifact the module's name, which is its package's too
     */
    static List<String> clients(ClassLoader loader, String artifact) {
        List<String> clients = new ArrayList<>();
        try {
            URL place = loader.getResource(FOLDER + artifact + "/");
            if (place != null && place.openConnection() instanceof JarURLConnection connection) {
                connection.setUseCaches(false);
                try (JarFile jar = connection.getJarFile()) {
                    Set<String> names = jar.stream().map(JarEntry::getName).collect(Collectors.toSet());
                    collect(names, FOLDER + artifact + "/", clients);
                }
            } else if (place != null && place.getProtocol().equals("file")) {
                collect(files(Path.of(place.toURI()), FOLDER + artifact + "/"), FOLDER + artifact + "/", clients);
            }
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return clients;
    }

    /** What a folder holds, by the names that a jar would have for it. */
    private static Set<String> files(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> prefix + folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
        }
    }

    private static void collect(Set<String> names, String folder, List<String> clients) {
        for (String name : names) {
            if (name.startsWith(folder) && name.endsWith(CLIENT) && !name.endsWith("AsyncClient.class")) {
                String type = name.substring(0, name.length() - ".class".length());
                // Only what users build has a builder that is an interface beside it.
                String builder =
                        type.substring(0, type.lastIndexOf('/') + 1) + "Default" + simple(type) + "Builder.class";
                if (names.contains(builder)) {
                    clients.add(type.replace('/', '.'));
                }
            }
        }
    }

    private static String simple(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@code cloudwatchlogs} for {@code …cloudwatchlogs.CloudWatchLogsClient}. */
    static String classKey(String client) {
        String simple = client.substring(client.lastIndexOf('.') + 1);
        return simple.substring(0, simple.length() - "Client".length()).toLowerCase(Locale.ROOT);
    }

    /** {@code config} for {@code …config.ConfigClient}. */
    static String packageKey(String client) {
        return client.substring(SERVICES.length(), client.lastIndexOf('.')).replace(".", "");
    }
}
