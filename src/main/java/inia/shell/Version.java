package inia.shell;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Inia " + Objects.requireNonNullElse(version, "(from its classes)")};
    }
}
