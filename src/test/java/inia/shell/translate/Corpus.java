package inia.shell.translate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import inia.client.CallRecord;
import inia.client.Canned;
import inia.client.CannedServer;
import inia.client.Client;
import inia.client.IniaException;
import inia.client.ModuleFolder;
import inia.client.ServiceCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The calls of {@code calls.txt}: made against a server that refuses all, and what was sent to it. */
final class Corpus {
    /** A call, and the request that reached the server. */
    record Made(CallRecord call, CannedServer.Request sent) {
        @Override
        public String toString() {
            return call.service() + " " + call.operation() + " " + call.parameters();
        }
    }

    /** A server that gives no answer which a client would take for success. */
    static CannedServer server() {
        return CannedServer.answering(
                request -> new CannedServer.Answer(400, "<Error><Code>Refused</Code></Error>", Map.of()));
    }

    static final ServiceCatalog SERVICES = new ServiceCatalog(ModuleFolder.in(Path.of("target", "no-modules")));

    private Corpus() {}

    static List<Made> made(CannedServer server) {
        Map<String, Client> clients = new TreeMap<>();
        List<CallRecord> calls = new ArrayList<>();
        List<Made> made = new ArrayList<>();
        for (String line : lines()) {
            String[] words = line.split(" ", 3);
            Client client = clients.computeIfAbsent(
                    words[0],
                    service -> Canned.client(service, Canned.settings(server).withListener(calls::add)));
            try {
                client.call(words[1], parameters(words));
                throw new IllegalStateException("The server should have refused " + line);
            } catch (IniaException refused) {
                if (calls.size() != made.size() + 1) {
                    throw refused;
                }
                made.add(new Made(
                        calls.get(calls.size() - 1),
                        server.requests().get(server.requests().size() - 1)));
            }
        }
        return made;
    }

    private static Map<String, Object> parameters(String[] words) {
        try {
            return words.length < 3
                    ? Map.of()
                    : new ObjectMapper().readValue(words[2], new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException notJson) {
            throw new UncheckedIOException(String.join(" ", words), notJson);
        }
    }

    private static List<String> lines() {
        try (InputStream file = Corpus.class.getResourceAsStream("calls.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Prints each call with its translations as a line of JSON, for trying them with other clients. */
    public static void main(String[] arguments) throws IOException {
        try (CannedServer server = server()) {
            for (Made each : made(server)) {
                Translation translation = Translation.of(each.call(), SERVICES);
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("call", each.toString());
                line.put("cli", translation.cli());
                line.put("python", translation.python());
                line.put("java", translation.java());
                line.put("method", each.sent().method());
                line.put("uri", each.sent().uri().toString());
                line.put("headers", each.sent().headers());
                line.put("body", each.sent().body());
                System.out.println(new ObjectMapper().writeValueAsString(line));
            }
        }
    }
}
