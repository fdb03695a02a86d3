package inia.install;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import software.amazon.awssdk.core.util.VersionInfo;

/** A Maven repository in a folder that has one module of the SDK, {@code lambda}, and served over HTTP on request. */
public final class TestRepository implements AutoCloseable {
    private static final String SDK = VersionInfo.SDK_VERSION;

    private final Path folder;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    /** Fills a folder: the module needs what the class path has, an HTTP client, and one jar more. */
    public TestRepository(Path folder) throws IOException {
        this.folder = folder;
        Path jar = Path.of("target/test-modules/lambda-" + SDK + ".jar");
        put(
                "software/amazon/awssdk/lambda/" + SDK + "/lambda-" + SDK,
                Files.readAllBytes(jar),
                pom(
                        "software.amazon.awssdk",
                        "lambda",
                        SDK,
                        dependency("software.amazon.awssdk", "sdk-core", SDK)
                                + dependency("software.amazon.awssdk", "netty-nio-client", SDK)
                                + dependency("inia.test", "extra", "1")));
        put("inia/test/extra/1/extra-1", extra(), pom("inia.test", "extra", "1", ""));
    }

    private void put(String path, byte[] jar, String pom) throws IOException {
        for (var file : java.util.Map.of(".jar", jar, ".pom", pom.getBytes()).entrySet()) {
            Path target = folder.resolve(path + file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
            Files.writeString(target.resolveSibling(target.getFileName() + ".sha1"), sha1(file.getValue()));
        }
    }

    private static byte[] extra() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            jar.putNextEntry(new JarEntry("extra/Extra.class"));
        }
        return bytes.toByteArray();
    }

    private static String pom(String group, String artifact, String version, String dependencies) {
        return "<project><modelVersion>4.0.0</modelVersion><groupId>" + group + "</groupId><artifactId>" + artifact
                + "</artifactId><version>" + version + "</version><dependencies>" + dependencies
                + "</dependencies></project>";
    }

    private static String dependency(String group, String artifact, String version) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><version>"
                + version + "</version></dependency>";
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The file of the module that ends so, such as {@code .jar}. */
    Path module(String end) {
        return folder.resolve("software/amazon/awssdk/lambda/" + SDK + "/lambda-" + SDK + end);
    }

    /** Where its files can be had without a server. */
    public String url() {
        return folder.toUri().toString();
    }

    /** Serves it to those who have a password. */
    String serve(String user, String password) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
                    asked.add(exchange.getRequestURI().getPath());
                    Path file =
                            folder.resolve(exchange.getRequestURI().getPath().substring(1));
                    byte[] body = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
                    exchange.sendResponseHeaders(Files.exists(file) ? 200 : 404, body.length == 0 ? -1 : body.length);
                    try (var out = exchange.getResponseBody()) {
                        out.write(body);
                    }
                })
                .setAuthenticator(new BasicAuthenticator("repository") {
                    @Override
                    public boolean checkCredentials(String name, String given) {
                        return name.equals(user) && given.equals(password);
                    }
                });
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** What has been asked of the server. */
    List<String> asked() {
        return asked;
    }

    /** Writes settings that let Maven ask a mirror only, and keep what comes in a folder. */
    public static Path settings(Path file, String mirror, Path localRepository, String more) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(
                    file,
                    "<settings><localRepository>" + localRepository + "</localRepository>" + more
                            + "<mirrors><mirror><id>mirror</id><mirrorOf>*</mirrorOf><url>" + mirror
                            + "</url></mirror></mirrors></settings>");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
