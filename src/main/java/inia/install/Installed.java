package inia.install;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A service whose client can be had now.
 *
 * @param service the service's name, such as {@code lambda}
 * @param version the SDK's release
 * @param folder where its jars are kept; null if they came with Inia
 * @param jars how many jars were fetched; 0 if none was needed
 * @param bytes how much that was
 */
public record Installed(String service, String version, Path folder, int jars, long bytes) {
    private static final double MEGA = 1e6;

    @Override
    public String toString() {
        String use = "aws.client(\"" + service + "\")";
        if (folder == null) {
            return service + " comes with Inia: " + use;
        }
        if (jars == 0) {
            return service + " was installed before: " + use;
        }
        return String.format(
                Locale.ROOT,
                "%s is at hand: %s%n  fetched %d jar%s, %.1f MB, of the SDK %s; kept in %s, for offline use too",
                service,
                use,
                jars,
                jars == 1 ? "" : "s",
                bytes / MEGA,
                version,
                folder);
    }
}
