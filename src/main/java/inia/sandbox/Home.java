package inia.sandbox;

import inia.sandbox.store.FileFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that Inia keeps its things in: secrets are among them, so only its owner may look inside. */
final class Home {
    private static final String USUAL_NAME = ".inia";

    private Home() {}

    /**
     * Makes the folder if it isn't there, and closes it to others if it is Inia's own.
     *
     * @throws SandboxException if it can't be made or written
     */
    static void prepare(Path home) {
        try {
            boolean made = Files.notExists(home);
            Files.createDirectories(home);
            if (made || home.endsWith(USUAL_NAME)) {
                closeToOthers(home);
            }
            if (!Files.isWritable(home)) {
                throw new IOException("it may not be written");
            }
        } catch (IOException e) {
            throw new SandboxException("The sandbox can't keep its state in " + home + ": " + FileFailure.reason(e)
                    + ". Make the folder writable, name another by INIA_HOME, or keep the state in memory only"
                    + " (--store memory).");
        }
    }

    private static void closeToOthers(Path home) throws IOException {
        if (Files.getFileAttributeView(home, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
