package inia.install.maven;

import java.util.Map;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.transport.file.FileTransporterFactory;
import org.eclipse.aether.transport.jdk.JdkTransporterFactory;

/** Maven's resolver over the JDK's own HTTP client, which saves two megabytes of another. */
final class JdkTransportSystem extends RepositorySystemSupplier {
    @Override
    protected Map<String, TransporterFactory> createTransporterFactories() {
        return Map.of(
                JdkTransporterFactory.NAME,
                new JdkTransporterFactory(getChecksumExtractor(), getPathProcessor()),
                FileTransporterFactory.NAME,
                new FileTransporterFactory());
    }
}
