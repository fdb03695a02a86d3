package inia.install.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The SHA-1 that the repository gave with a jar, kept beside it in the local repository.
 *
 * <p>Maven verifies what it fetches; what it fetched long ago it trusts.
 */
final class Checksum {
    private Checksum() {}

    /** Whether a jar is still what came; also true where no checksum was kept. */
    static boolean matches(Path jar) {
        Path kept = jar.resolveSibling(jar.getFileName() + ".sha1");
        try {
            if (!Files.exists(kept)) {
                return true;
            }
            String expected = Files.readString(kept).strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
            byte[] actual = MessageDigest.getInstance("SHA-1").digest(Files.readAllBytes(jar));
            return HexFormat.of().formatHex(actual).equals(expected);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
