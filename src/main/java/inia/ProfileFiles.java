package inia;

import inia.client.NotSentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * The pair of ordinary AWS files, {@code config} and {@code credentials}, that holds a folder's profiles.
 *
 * <p>The AWS CLI and boto3 read the same pair when {@code AWS_CONFIG_FILE} and {@code AWS_SHARED_CREDENTIALS_FILE} name it. The
 * SDK reads the files; only writing them is done here, line by line, so that what a user added stays.
 *
 * <p>The files are read again when they have changed on disk.
 */
final class ProfileFiles {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.@+=,-]{1,128}");

    private final Path config;
    private final Path credentials;

    ProfileFiles(Path folder) {
        this.config = folder.resolve("config");
        this.credentials = folder.resolve("credentials");
    }

    Path config() {
        return config;
    }

    Path credentials() {
        return credentials;
    }

    /** The names of all profiles, sorted, {@code default} first. */
    List<String> names() {
        List<String> names = new ArrayList<>(read().profiles().keySet());
        Collections.sort(names);
        if (names.remove("default")) {
            names.add(0, "default");
        }
        return names;
    }

    Optional<Profile> find(String name) {
        return read().profile(name);
    }

    /**
     * Writes a profile: its keys into {@code credentials}, the rest into {@code config}.
     *
     * @param settings the profile's properties, such as {@code region}
     * @throws NotSentException if the name could not stand in the files
     */
    synchronized void write(String name, String accessKeyId, String secretAccessKey, Map<String, String> settings) {
        if (!NAME.matcher(name).matches()) {
            throw new NotSentException(
                    "A profile's name has letters, digits and _ . @ + = , - and no spaces: '" + name + "' has others.");
        }
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("aws_access_key_id", accessKeyId);
        keys.put("aws_secret_access_key", secretAccessKey);
        IniFile secret = IniFile.read(credentials);
        secret.put(name, keys);
        save(credentials, secret);
        IniFile open = IniFile.read(config);
        open.put(section(name), settings);
        save(config, open);
    }

    /** Lets every profile of the pair point at an endpoint. */
    synchronized void pointAt(String endpoint) {
        IniFile file = IniFile.read(config);
        for (String name : names()) {
            file.put(section(name), Map.of("endpoint_url", endpoint));
        }
        save(config, file);
    }

    private static String section(String name) {
        return name.equals("default") ? name : "profile " + name;
    }

    private ProfileFile read() {
        ProfileFile.Aggregator both = ProfileFile.aggregator();
        if (Files.exists(credentials)) {
            both.addFile(ProfileFile.builder()
                    .content(credentials)
                    .type(ProfileFile.Type.CREDENTIALS)
                    .build());
        }
        if (Files.exists(config)) {
            both.addFile(ProfileFile.builder()
                    .content(config)
                    .type(ProfileFile.Type.CONFIGURATION)
                    .build());
        }
        return both.build();
    }

    private static void save(Path file, IniFile content) {
        if (content.isUnchanged()) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path fresh =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
            if (Files.getFileAttributeView(fresh, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) != null) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(fresh, content.text());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("The profiles could not be written to " + file + ": " + failed, failed);
        }
    }
}
