package inia.shell.translate;

import inia.client.CallRecord;
import inia.client.Json;
import inia.client.Names;
import inia.client.ServiceCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A call as statements with the plain SDK for Java. */
final class JavaCode {
    private static final String SDK = "software.amazon.awssdk.";
    private static final int WIDTH = 88;

    private final CallRecord call;
    private final Class<?> client;
    private final JavaImports imports;

    /**
     * The code of a call that is part of something longer.
     *
     * @param imports are told of the classes that it uses
     */
    JavaCode(CallRecord call, ServiceCatalog services, JavaImports imports) {
        this.call = call;
        this.client = services.module(call.service()).clientType();
        this.imports = imports;
    }

    static String of(CallRecord call, ServiceCatalog services) {
        JavaImports imports = new JavaImports();
        JavaCode code = new JavaCode(call, services, imports);
        String variable = PythonCode.variable(call.service());
        String statements =
                code.client(variable) + "\n" + code.statement("var response = ", variable, call.operation());
        return imports.lines() + "\n" + statements;
    }

    /** What makes the client: {@code IamClient iam = IamClient.builder()….build();}. */
    String client(String variable) {
        String type = imports.use(client.getName());
        Origin origin = Origin.of(call);
        String code = type + " " + variable + " = " + type + ".builder().region(" + imports.use(SDK + "regions.Region")
                + "." + constant(call.region()) + ")";
        if (!origin.profile().isEmpty()) {
            code += ".credentialsProvider(" + imports.use(SDK + "auth.credentials.ProfileCredentialsProvider")
                    + ".create(" + Json.quoted(origin.profile()) + "))";
        }
        return code + ".build();";
    }

    private static String constant(String region) {
        return region.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** What waits, where a waiter asked: {@code iam.waiter().waitUntilUserExists(request -> …);}. */
    String waiting(String variable, String waiter) {
        return statement("", variable + ".waiter()", "waitUntil" + waiter);
    }

    /**
     * What calls.
     *
     * @param target what the answer is assigned to, such as {@code var user = }, or nothing
     * @param variable what has the method
     * @param method the method's name, in the API's spelling
     */
    String statement(String target, String variable, String method) {
        JavaRequest request = JavaRequest.of(call, client, imports);
        boolean own = method.equals(call.operation());
        Optional<Streamed> body = Streamed.of(call);
        String start =
                body.flatMap(Streamed::remark).map(text -> "// " + text + "\n").orElse("") + target + variable + "."
                        + Names.java(own ? request.method() : method) + "(";
        String streams = streams(request);
        List<String> setters = request.setters();
        if (setters.isEmpty() && streams.isEmpty() && request.hasShortForm() && own) {
            return start + ");";
        }
        if (setters.isEmpty()) {
            return start + "request -> {}" + streams + ");";
        }
        String oneLine = start + "request -> request" + String.join("", setters) + streams + ");";
        return oneLine.length() <= WIDTH
                ? oneLine
                : start + "request -> request"
                        + setters.stream().map(setter -> "\n        " + setter).collect(Collectors.joining())
                        + (streams.isEmpty() ? "" : "," + "\n        " + streams.substring(2))
                        + ");";
    }

    /** What streams in and out, as further arguments. */
    private String streams(JavaRequest request) {
        String streams = "";
        if (request.streamsIn()) {
            streams += ", "
                    + Streamed.of(call)
                            .map(body -> body.java(imports))
                            .orElseGet(() -> imports.use(SDK + "core.sync.RequestBody") + ".empty()");
        }
        if (request.streamsOut()) {
            streams += ", " + imports.use(SDK + "core.sync.ResponseTransformer") + ".toBytes()";
        }
        return streams;
    }
}
