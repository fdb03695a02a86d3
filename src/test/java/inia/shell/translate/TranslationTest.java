package inia.shell.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import inia.client.CannedServer;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Every call of the corpus, translated to Java, compiled and run: it must send what the call itself sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranslationTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "aws.accessKeyId", "AKIATEST",
            "aws.secretAccessKey", "secret");

    private final CannedServer server = Corpus.server();
    private List<Corpus.Made> made;
    private URLClassLoader compiled;

    @BeforeAll
    void compileAll(@TempDir Path classes) throws Exception {
        SETTINGS.forEach(System::setProperty);
        System.setProperty("aws.endpointUrl", server.endpoint().toString());
        made = Corpus.made(server);
        List<Source> sources = IntStream.range(0, made.size())
                .mapToObj(number -> new Source(
                        number,
                        Translation.of(made.get(number).call(), Corpus.SERVICES).java()))
                .toList();
        StringWriter said = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean fine = compiler.getTask(
                        said, null, null, List.of("-d", classes.toString(), "-proc:none"), null, sources)
                .call();
        assertThat(fine).as(said.toString()).isTrue();
        compiled = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }

    @AfterAll
    void close() throws Exception {
        SETTINGS.keySet().forEach(System::clearProperty);
        System.clearProperty("aws.endpointUrl");
        compiled.close();
        server.close();
    }

    Stream<Integer> numbers() {
        return IntStream.range(0, made.size()).boxed();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void sendsTheSameRequestFromThePlainSdk(int number) throws Exception {
        int before = server.requests().size();
        try {
            compiled.loadClass(Source.name(number)).getMethod("run").invoke(null);
        } catch (InvocationTargetException refused) {
            assertThat(refused.getCause()).isInstanceOf(AwsServiceException.class);
        }
        assertThat(server.requests()).as(made.get(number).toString()).hasSize(before + 1);
        CannedServer.Request sent = server.requests().get(before);
        CannedServer.Request wanted = made.get(number).sent();
        assertThat(sent.method() + " " + uri(sent))
                .as(made.get(number).toString())
                .isEqualTo(wanted.method() + " " + uri(wanted));
        assertThat(body(sent)).isEqualTo(body(wanted));
        assertThat(headers(sent)).isEqualTo(headers(wanted));
    }

    /** As boto3's, the dictionary client asks for keys in URL form of its own accord; the plain SDK does not. */
    private static String uri(CannedServer.Request request) {
        return request.uri().toString().replaceAll("(?<=[?&])encoding-type=url&|[?&]encoding-type=url$", "");
    }

    /** Tokens that the SDK makes up where none is given differ from call to call, as do the signatures of chunks. */
    private static Object body(CannedServer.Request request) throws JsonProcessingException {
        String body = request.body().replaceAll("\\b[0-9a-f]{8}-[0-9a-f-]{27}\\b|signature[=:][0-9a-f]{64}", "TOKEN");
        return body.startsWith("{") ? new ObjectMapper().readTree(body) : body;
    }

    private static Map<String, List<String>> headers(CannedServer.Request request) {
        Map<String, List<String>> headers = new TreeMap<>();
        request.headers().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            // What a signature or a body's check adds, each client in its own manner.
            boolean added = lower.equals("x-amz-date")
                    || lower.equals("x-amz-content-sha256")
                    || lower.equals("x-amz-te")
                    || lower.startsWith("x-amz-checksum-");
            if (lower.startsWith("x-amz-") && !added || lower.equals("range")) {
                headers.put(lower, new ArrayList<>(values));
            }
        });
        return headers;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(int number, String statements) {
            super(URI.create("string:///" + name(number) + ".java"), Kind.SOURCE);
            List<String> lines = statements.lines().toList();
            String imports = String.join(
                    "\n",
                    lines.stream().filter(line -> line.startsWith("import ")).toList());
            String body = String.join(
                    "\n",
                    lines.stream().filter(line -> !line.startsWith("import ")).toList());
            this.code = imports + "\npublic class " + name(number) + " {\n  public static void run() {\n" + body
                    + "\n  }\n}\n";
        }

        static String name(int number) {
            return "Call" + number;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
