package inia.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

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
                    collect(jar, FOLDER + artifact + "/", clients);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return clients;
    }

    private static void collect(JarFile jar, String folder, List<String> clients) {
        for (JarEntry entry : Collections.list(jar.entries())) {
            String name = entry.getName();
            if (name.startsWith(folder) && name.endsWith(CLIENT) && !name.endsWith("AsyncClient.class")) {
                String type = name.substring(0, name.length() - ".class".length());
                // Only what users build has a builder that is an interface beside it.
                String builder =
                        type.substring(0, type.lastIndexOf('/') + 1) + "Default" + simple(type) + "Builder.class";
                if (jar.getEntry(builder) != null) {
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
