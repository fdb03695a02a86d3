package inia.install.maven;

import inia.client.InstallException;
import inia.install.ClassPath;
import inia.install.ModuleSource;
import inia.install.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.util.graph.selector.AndDependencySelector;

/** The repositories that the user's Maven asks, with its local repository as the place to keep what came. */
public final class MavenSource implements ModuleSource {
    private static final String SDK = "software.amazon.awssdk";

    private final MavenSettings settings;

    /** With the settings of the user's Maven. */
    public MavenSource() {
        this.settings = MavenSettings.read();
    }

    /**
     * With settings of choice.
     *
     * @param user the user's settings file; it need not exist
     * @param installation the settings file of a Maven that is installed; null if none is
     * @throws InstallException if one of them can't be read
     */
    public MavenSource(Path user, Path installation) {
        this.settings = MavenSettings.read(user, installation);
    }

    @Override
    public List<Path> fetch(String artifact, String version, ClassPath present, Progress progress) {
        RepositorySystem maven = new JdkTransportSystem().get();
        try (CloseableSession session = settings.open(maven, new Transfers(progress))) {
            List<RemoteRepository> repositories = maven.newResolutionRepositories(session, settings.repositories());
            try {
                return resolve(maven, only(session, present), repositories, artifact, version, present);
            } catch (RepositoryException failed) {
                throw new Explanation(settings, repositories, coordinates(artifact, version)).of(failed);
            }
        } finally {
            maven.shutdown();
        }
    }

    private static String coordinates(String artifact, String version) {
        return (artifact.contains(":") ? artifact : SDK + ":" + artifact) + ":" + version;
    }

    private static RepositorySystemSession only(RepositorySystemSession session, ClassPath present) {
        return new DefaultRepositorySystemSession(session)
                .setDependencySelector(
                        new AndDependencySelector(session.getDependencySelector(), new NeededOnly(present)));
    }

    private static List<Path> resolve(
            RepositorySystem maven,
            RepositorySystemSession session,
            List<RemoteRepository> repositories,
            String artifact,
            String version,
            ClassPath present)
            throws RepositoryException {
        Dependency module = new Dependency(new DefaultArtifact(coordinates(artifact, version)), "runtime");
        CollectRequest wanted = new CollectRequest(module, repositories);
        List<Path> jars = new ArrayList<>();
        for (ArtifactResult result : maven.resolveDependencies(session, new DependencyRequest(wanted, null))
                .getArtifactResults()) {
            Path jar = result.getArtifact().getPath();
            if (!Checksum.matches(jar)) {
                throw new InstallException(
                        jar + " is damaged: it does not match its checksum. Delete it, and try again.");
            }
            if (!present.has(jar)) {
                jars.add(jar);
            }
        }
        return jars;
    }
}
