package inia.install;

import java.nio.file.Path;
import java.util.List;

/** Where the jars of the SDK's modules come from. */
public interface ModuleSource {
    /**
     * Fetches a module and what it needs, as far as the class path has it not.
     *
     * @param artifact the module's name, such as {@code lambda}; of what is no module of the SDK, {@code group:name}
     * @param version the SDK's release
     * @param present what need not be fetched
     * @param progress told of every piece that comes in
     * @return the jars, verified; they stay where they are
     * @throws inia.client.InstallException if one of them can't be had
     */
    List<Path> fetch(String artifact, String version, ClassPath present, Progress progress);
}
