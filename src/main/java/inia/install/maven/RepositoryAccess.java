package inia.install.maven;

import inia.client.InstallException;
import java.util.Map;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.eclipse.aether.repository.AuthenticationSelector;
import org.eclipse.aether.repository.MirrorSelector;
import org.eclipse.aether.repository.ProxySelector;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.eclipse.aether.util.repository.JreProxySelector;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/**
 * How repositories are reached.
 *
 * @param mirrors what is asked in place of them
 * @param proxies what stands between: the settings' own, or else the JVM's
 * @param passwords what they ask for
 */
record RepositoryAccess(MirrorSelector mirrors, ProxySelector proxies, AuthenticationSelector passwords) {
    static RepositoryAccess of(Settings settings) {
        SettingsDecryptionResult plain = decrypt(settings);
        DefaultMirrorSelector mirrors = new DefaultMirrorSelector();
        for (Mirror mirror : settings.getMirrors()) {
            mirrors.add(
                    mirror.getId(),
                    mirror.getUrl(),
                    mirror.getLayout(),
                    false,
                    mirror.isBlocked(),
                    mirror.getMirrorOf(),
                    mirror.getMirrorOfLayouts());
        }
        DefaultProxySelector proxies = new DefaultProxySelector();
        for (Proxy proxy : plain.getProxies()) {
            if (proxy.isActive()) {
                AuthenticationBuilder login = new AuthenticationBuilder()
                        .addUsername(proxy.getUsername())
                        .addPassword(proxy.getPassword());
                proxies.add(
                        new org.eclipse.aether.repository.Proxy(
                                proxy.getProtocol(), proxy.getHost(), proxy.getPort(), login.build()),
                        proxy.getNonProxyHosts());
            }
        }
        DefaultAuthenticationSelector passwords = new DefaultAuthenticationSelector();
        for (Server server : plain.getServers()) {
            passwords.add(
                    server.getId(),
                    new AuthenticationBuilder()
                            .addUsername(server.getUsername())
                            .addPassword(server.getPassword())
                            .build());
        }
        return new RepositoryAccess(
                mirrors, plain.getProxies().isEmpty() ? new JreProxySelector() : proxies, passwords);
    }

    private static SettingsDecryptionResult decrypt(Settings settings) {
        DefaultSecDispatcher dispatcher =
                new DefaultSecDispatcher(new DefaultPlexusCipher(), Map.of(), "~/.m2/settings-security.xml");
        SettingsDecryptionResult plain =
                new DefaultSettingsDecrypter(dispatcher).decrypt(new DefaultSettingsDecryptionRequest(settings));
        for (SettingsProblem problem : plain.getProblems()) {
            throw new InstallException("A password in Maven's settings can't be decrypted: " + problem.getMessage());
        }
        return plain;
    }
}
