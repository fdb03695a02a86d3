package inia.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Looks through the jars that hold SDK services for their client interfaces. */
final class ServiceScan {
    static final String SERVICES = "software.amazon.awssdk.services.";
    private static final String FOLDER = "software/amazon/awssdk/services/";
    private static final String CLIENT = "Client.class";

    private ServiceScan() {}

    /** The class names of all service clients, such as {@code software.amazon.awssdk.services.iam.IamClient}. */
    static List<String> clients() {
        List<String> clients = new ArrayList<>();
        try {
            ClassLoader loader = ServiceScan.class.getClassLoader();
            for (URL place : Collections.list(loader.getResources(FOLDER))) {
                URLConnection connection = place.openConnection();
                if (connection instanceof JarURLConnection jar) {
                    connection.setUseCaches(false);
                    try (JarFile file = jar.getJarFile()) {
                        collect(file, clients);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return clients;
    }

    private static void collect(JarFile jar, List<String> clients) {
        for (JarEntry entry : Collections.list(jar.entries())) {
            String name = entry.getName();
            if (name.startsWith(FOLDER) && name.endsWith(CLIENT) && !name.endsWith("AsyncClient.class")) {
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
