package inia;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folder that keeps Inia's state: the sandbox's store, its profiles, the learner's progress.
 *
 * <p>It is the system property {@code inia.home} where the program sets it, {@code INIA_HOME} where that is set, {@code .inia} in the project's folder when the shell is started there, and
 * {@code .inia} in the user's own folder otherwise.
 */
public final class Home {
    private Home() {}

    /** The folder for this process; it need not exist yet. */
    public static Path locate() {
        String given = System.getProperty("inia.home");
        if (given != null) {
            return Path.of(given);
        }
        return locate(System.getenv(), Path.of("").toAbsolutePath(), Path.of(System.getProperty("user.home")));
    }

    static Path locate(Map<String, String> environment, Path workingFolder, Path userFolder) {
        String named = environment.get("INIA_HOME");
        if (named != null && !named.isBlank()) {
            return workingFolder.resolve(named).normalize();
        }
        boolean inProject = Files.exists(workingFolder.resolve("startup.jsh"));
        return (inProject ? workingFolder : userFolder).resolve(".inia");
    }
}
