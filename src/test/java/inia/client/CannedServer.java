package inia.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A real HTTP server that gives the answers it is told, and remembers what it was asked. */
public final class CannedServer implements AutoCloseable {
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What was asked. */
    public record Request(String method, URI uri, Map<String, List<String>> headers, String body) {
        /** The operation of a query protocol's request. */
        public String action() {
            int start = body.indexOf("Action=");
            int end = body.indexOf('&', start);
            return start < 0 ? "" : body.substring(start + 7, end < 0 ? body.length() : end);
        }
    }

    /** What is answered. */
    public record Answer(int status, String body, Map<String, String> headers) {
        /** Success, with a body of XML. */
        public static Answer xml(String body) {
            return new Answer(200, body, Map.of("Content-Type", "text/xml"));
        }

        /** Success, with a body of JSON. */
        public static Answer json(String body) {
            return new Answer(200, body, Map.of("Content-Type", "application/x-amz-json-1.0"));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<InetSocketAddress> callers = ConcurrentHashMap.newKeySet();
    private final boolean remembers;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private CannedServer(HttpServer server, boolean remembers) {
        this.remembers = remembers;
        this.server = server;
    }

    /** Starts one on a free port. */
    public static CannedServer answering(Function<Request, Answer> answers) {
        return start(answers, true);
    }

    /** Starts one that keeps nothing of what it is asked, for millions of requests. */
    public static CannedServer forgetful(Function<Request, Answer> answers) {
        return start(answers, false);
    }

    private static CannedServer start(Function<Request, Answer> answers, boolean remembers) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            CannedServer server = new CannedServer(http, remembers);
            http.setExecutor(server.threads);
            http.createContext("/", exchange -> server.answer(exchange, answers));
            http.start();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void answer(HttpExchange exchange, Function<Request, Answer> answers) throws IOException {
        callers.add(exchange.getRemoteAddress());
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Request request = new Request(
                    exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body);
            if (remembers) {
                requests.add(request);
            }
            Answer answer = answers.apply(request);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            boolean head = request.method().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), head || bytes.length == 0 ? -1 : bytes.length);
            if (!head && bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What it was asked so far. */
    public List<Request> requests() {
        return requests;
    }

    /** How many connections it was asked over. */
    public int connections() {
        return callers.size();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
