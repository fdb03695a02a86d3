package inia.shell.translate;

import inia.client.CallRecord;
import inia.client.CopySource;
import inia.client.Json;
import inia.client.SentBody;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/** What a call streamed, as each language writes it: the bytes if they are few, else the file that they came from. */
final class Streamed {
    /** The file that a line of the CLI reads what was few bytes from. */
    private static final String WRITTEN = "body";

    private final SentBody body;

    private Streamed(SentBody body) {
        this.body = body;
    }

    /** What the call streamed; none if that was nothing. */
    static Optional<Streamed> of(CallRecord call) {
        return call.body().filter(body -> body.length() != 0).map(Streamed::new);
    }

    /**
     * The parameters but the body, as the CLI and boto3 take them.
     *
     * <p>The SDK for Java names a content type that those would not, and an object keeps it; and they put what is to be
     * copied into URL form themselves, which the SDK leaves to its caller.
     */
    static Map<String, Object> beside(CallRecord call) {
        Map<String, Object> parameters = new LinkedHashMap<>(call.parameters());
        call.body().ifPresent(body -> {
            parameters.remove(body.parameter());
            if (call.operation().equals("PutObject")
                    && !body.contentType().isEmpty()
                    && !body.contentType().endsWith("/octet-stream")) {
                parameters.putIfAbsent("ContentType", body.contentType());
            }
        });
        if (call.service().equals("s3") && parameters.get("CopySource") instanceof String source) {
            parameters.put("CopySource", CopySource.decoded(source));
        }
        return parameters;
    }

    String parameter() {
        return body.parameter();
    }

    /** What is to be put where the placeholder stands, as a line without comment sign; empty where none stands. */
    Optional<String> remark() {
        return body.content().isPresent() || body.file().isPresent()
                ? Optional.empty()
                : Optional.of(Placeholder.FILE + " stands for what was sent"
                        + (body.length() < 0 ? "" : ": " + body.length() + " bytes")
                        + ". Put the path of a file there.");
    }

    /** The file that the CLI is to send. */
    String cli() {
        return body.content().isPresent() ? WRITTEN : ShellWord.of(path());
    }

    /** The command that writes that file first; empty where it is there. */
    Optional<String> cliBefore() {
        return bytes().map(bytes -> "printf %s "
                + text(bytes)
                        .map(ShellWord::of)
                        .orElseGet(() -> ShellWord.of(Literals.base64(bytes)) + " | base64 --decode")
                + " > " + WRITTEN);
    }

    String python() {
        return bytes().map(PythonCode::bytes).orElseGet(() -> "open(" + Json.quoted(path()) + ", \"rb\")");
    }

    String java(JavaImports imports) {
        String type = imports.use("software.amazon.awssdk.core.sync.RequestBody");
        return type
                + bytes().map(bytes -> text(bytes)
                                .filter(text -> body.contentType().startsWith("text/plain"))
                                .map(text -> ".fromString(" + Json.quoted(text) + ")")
                                .orElseGet(() -> ".fromBytes(" + imports.use(Base64.class.getName())
                                        + ".getDecoder().decode(" + Json.quoted(Literals.base64(bytes)) + "))"))
                        .orElseGet(() ->
                                ".fromFile(" + imports.use(Path.class.getName()) + ".of(" + Json.quoted(path()) + "))");
    }

    private Optional<SdkBytes> bytes() {
        return body.content().map(SdkBytes::fromByteArrayUnsafe);
    }

    /** A shell's word can't hold the character 0. */
    private static Optional<String> text(SdkBytes bytes) {
        return Literals.text(bytes).filter(text -> text.indexOf(0) < 0);
    }

    private String path() {
        return body.file().map(Path::toString).orElse(Placeholder.FILE);
    }
}
