package inia.shell.translate;

import inia.client.CallRecord;
import inia.client.Json;
import inia.client.Names;
import inia.client.ServiceCatalog;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A call as statements with the plain SDK for Java. */
final class JavaCode {
    private static final String SDK = "software.amazon.awssdk.";
    private static final int WIDTH = 88;

    private final CallRecord call;
    private final Class<?> client;
    private final JavaImports imports = new JavaImports();

    private JavaCode(CallRecord call, ServiceCatalog services) {
        this.call = call;
        this.client = services.module(call.service()).clientType();
    }

    static String of(CallRecord call, ServiceCatalog services) {
        return new JavaCode(call, services).code();
    }

    private String code() {
        String variable = PythonCode.variable(call.service());
        String statements = client(variable) + "\n" + statement(variable);
        return imports.lines() + "\n" + statements;
    }

    private String client(String variable) {
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

    private String statement(String variable) {
        JavaRequest request = JavaRequest.of(call, client, imports);
        String method = Names.java(request.method());
        String start = "var response = " + variable + "." + method + "(";
        String streams = streams(request);
        List<String> setters = request.setters();
        if (setters.isEmpty() && streams.isEmpty() && request.hasShortForm()) {
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
            streams += ", " + imports.use(SDK + "core.sync.RequestBody") + ".fromFile("
                    + imports.use("java.nio.file.Path") + ".of(" + Json.quoted(Placeholder.FILE) + "))";
        }
        if (request.streamsOut()) {
            streams += ", " + imports.use(SDK + "core.sync.ResponseTransformer") + ".toBytes()";
        }
        return streams;
    }
}
