package inia.install;

import inia.client.InstallException;
import inia.client.ModuleFolder;
import inia.client.ServiceCatalog;
import inia.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;

/** Brings modules of the SDK into a folder, whole or not at all. */
public final class Installer {
    /** What lies half done beside the modules while none is being installed was left by an interruption. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final ServiceCatalog services;
    private final ModuleSource source;
    private final Function<String, Progress> progress;

    /**
     * @param services the services, and where their modules are kept
     * @param source where modules come from
     * @param progress told how far each is, by its name
     */
    Installer(ServiceCatalog services, ModuleSource source, Function<String, Progress> progress) {
        this.services = services;
        this.source = source;
        this.progress = progress;
    }

    /** What fetches from the repositories of the user's Maven, with a bar on a terminal. */
    public static Installer usual(ServiceCatalog services) {
        return new Installer(services, new MavenLoader(), Installer::bar);
    }

    private static Progress bar(String title) {
        return Terminal.isWatched() ? new ProgressBar(System.out, title) : Progress.NONE;
    }

    /**
     * Fetches the module of a service, unless it is at hand.
     *
     * @param service as boto3 has it, such as {@code lambda}
     * @throws inia.client.UnknownNameException if AWS has no service of that name, naming the nearest
     * @throws InstallException if it can't be fetched; nothing is left half
     */
    public Installed install(String service) {
        synchronized (ONE_AT_A_TIME) {
            return bring(services.name(service));
        }
    }

    private Installed bring(String name) {
        String artifact = services.artifact(name);
        ModuleFolder modules = services.modules();
        String version = modules.version();
        if (services.isAtHand(name)) {
            Path folder = modules.has(artifact) ? modules.of(artifact) : null;
            return new Installed(name, version, folder, 0, 0);
        }
        Progress shown = progress.apply(name);
        List<Path> jars;
        try {
            jars = source.fetch(artifact, version, new ClassPath(Installer.class.getClassLoader()), shown);
        } finally {
            shown.ended();
        }
        try {
            keep(jars, modules.of(artifact));
            long bytes = 0;
            for (Path jar : jars) {
                bytes += Files.size(jar);
            }
            return new Installed(name, version, modules.of(artifact), jars.size(), bytes);
        } catch (IOException failed) {
            throw new InstallException("The module of " + name + " could not be kept in " + modules + ": " + failed
                    + ". INIA_HOME names another folder.");
        }
    }

    /** Copies jars beside the folder, which then gets its name in one step. */
    private static void keep(List<Path> jars, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        try (Staging staging = Staging.in(folder.getParent())) {
            for (Path jar : jars) {
                Files.copy(jar, staging.folder().resolve(jar.getFileName()));
            }
            if (!Files.isDirectory(folder)) {
                Files.move(staging.folder(), folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }
}
