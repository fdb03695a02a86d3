package inia.install.maven;

import inia.client.InstallException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.building.DefaultModelBuilder;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Repository;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.transfer.TransferListener;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;

/**
 * What the user's Maven is set to: its mirrors, proxies, passwords, repositories, its local repository.
 *
 * @param user the user's settings file, which need not exist
 * @param settings what that and the installation's own say together
 */
record MavenSettings(Path user, Settings settings) {
    /** Maven's own default, in the model that all projects begin with. */
    private static final String SUPER_POM = "/org/apache/maven/model/pom-4.0.0.xml";

    /** Fails on a wrong checksum; asks again for what was missing last time. */
    private static final RepositoryPolicy POLICY =
            new RepositoryPolicy(true, RepositoryPolicy.UPDATE_POLICY_ALWAYS, RepositoryPolicy.CHECKSUM_POLICY_FAIL);

    /** Reads {@code ~/.m2/settings.xml} and the settings of the Maven that is installed. */
    static MavenSettings read() {
        Path user = Path.of(System.getProperty("user.home"), ".m2", "settings.xml");
        return read(user, installation(System.getenv()).orElse(null));
    }

    static MavenSettings read(Path user, Path installation) {
        Properties system = new Properties();
        system.putAll(System.getProperties());
        System.getenv().forEach((name, value) -> system.put("env." + name, value));
        DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
        request.setUserSettingsFile(user.toFile());
        request.setGlobalSettingsFile(installation == null ? null : installation.toFile());
        request.setSystemProperties(system);
        try {
            return new MavenSettings(
                    user,
                    new DefaultSettingsBuilderFactory()
                            .newInstance()
                            .build(request)
                            .getEffectiveSettings());
        } catch (SettingsBuildingException broken) {
            throw new InstallException("Maven's settings can't be read, so that no repository can be asked: "
                    + broken.getMessage().strip());
        }
    }

    /** The settings file of the Maven that {@code MAVEN_HOME} or the path has. */
    private static Optional<Path> installation(Map<String, String> environment) {
        Stream<Path> named = Stream.of("MAVEN_HOME", "M2_HOME")
                .map(environment::get)
                .filter(home -> home != null && !home.isBlank())
                .map(Path::of);
        Stream<Path> onPath = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "mvn"))
                .filter(Files::isExecutable)
                .flatMap(program -> real(program).stream())
                .map(program -> program.getParent().getParent());
        return Stream.concat(named, onPath)
                .map(home -> home.resolve("conf").resolve("settings.xml"))
                .filter(Files::isReadable)
                .findFirst();
    }

    private static Optional<Path> real(Path program) {
        try {
            return Optional.of(program.toRealPath());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The repositories of the settings' active profiles, then Maven Central; mirrors are not applied yet. */
    List<RemoteRepository> repositories() {
        List<RemoteRepository> repositories = new ArrayList<>();
        for (Profile profile : settings.getProfiles()) {
            boolean byDefault =
                    profile.getActivation() != null && profile.getActivation().isActiveByDefault();
            if (byDefault || settings.getActiveProfiles().contains(profile.getId())) {
                for (Repository named : profile.getRepositories()) {
                    repositories.add(repository(named.getId(), named.getUrl()));
                }
            }
        }
        for (org.apache.maven.model.Repository usual : usual()) {
            if (repositories.stream().noneMatch(named -> named.getId().equals(usual.getId()))) {
                repositories.add(repository(usual.getId(), usual.getUrl()));
            }
        }
        return repositories;
    }

    private static List<org.apache.maven.model.Repository> usual() {
        try (InputStream model = DefaultModelBuilder.class.getResourceAsStream(SUPER_POM)) {
            return new MavenXpp3Reader().read(model).getRepositories();
        } catch (IOException | XmlPullParserException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RemoteRepository repository(String id, String url) {
        return new RemoteRepository.Builder(id, "default", url)
                .setPolicy(POLICY)
                .build();
    }

    /** A session of the resolver that works as the settings say. */
    CloseableSession open(RepositorySystem maven, TransferListener transfers) {
        RepositoryAccess access = RepositoryAccess.of(settings);
        return new SessionBuilderSupplier(maven)
                .get()
                .withLocalRepositoryBaseDirectories(localRepository())
                .setOffline(settings.isOffline())
                .setMirrorSelector(access.mirrors())
                .setProxySelector(access.proxies())
                .setAuthenticationSelector(access.passwords())
                .setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(false, false))
                .setTransferListener(transfers)
                .setSystemProperties(System.getProperties())
                .build();
    }

    private Path localRepository() {
        String named = System.getProperty("maven.repo.local", settings.getLocalRepository());
        return named == null || named.isBlank()
                ? Path.of(System.getProperty("user.home"), ".m2", "repository")
                : Path.of(named);
    }
}
