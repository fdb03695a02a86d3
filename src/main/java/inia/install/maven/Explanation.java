package inia.install.maven;

import inia.client.InstallException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ChecksumFailureException;
import org.eclipse.aether.transfer.RepositoryOfflineException;

/**
 * Why a module can't be had, in a sentence or two that help.
 *
 * @param settings what Maven is set to
 * @param repositories those that were asked
 * @param module the module's coordinates
 */
record Explanation(MavenSettings settings, List<RemoteRepository> repositories, String module) {
    InstallException of(Exception failure) {
        return new InstallException(reason(failure) + " Nothing was installed.");
    }

    private String reason(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof ChecksumFailureException) {
                return "What came of " + module + " does not match its checksum: " + first(cause) + ".";
            }
            if (cause instanceof RepositoryOfflineException
                    || cause instanceof ArtifactNotFoundException
                            && settings.settings().isOffline()) {
                return module + " is not on this machine, and Maven is set to work offline in " + settings.user() + ".";
            }
            if (cause instanceof ArtifactNotFoundException) {
                return "There is no " + first(cause).replaceFirst("^Could not find artifact ", "")
                        + ". Another repository that has it can be named in Maven's settings, " + settings.user() + ".";
            }
            if (cause instanceof UnknownHostException
                    || cause instanceof ConnectException
                    || cause instanceof SocketTimeoutException
                    || cause instanceof HttpTimeoutException) {
                return "No answer from " + asked() + ": are you online? " + module
                        + " is fetched once, and then kept. A proxy or" + " a mirror can be named in " + settings.user()
                        + ".";
            }
        }
        return module + " could not be fetched from " + asked() + ": " + first(root(failure)) + ".";
    }

    private String asked() {
        return repositories.stream().map(RemoteRepository::getUrl).collect(Collectors.joining(", "));
    }

    private static Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (next(root) != null) {
            root = next(root);
        }
        return root;
    }

    private static String first(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return message.replaceAll("\\s+", " ").replaceFirst("\\.$", "");
    }
}
