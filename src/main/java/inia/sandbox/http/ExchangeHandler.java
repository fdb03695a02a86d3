package inia.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Carries one exchange of the JDK's server to the handler and its answer back. */
final class ExchangeHandler implements HttpHandler {
    /** A refused upload up to this size is read to its end, so that its sender gets to see the refusal. */
    private static final long DRAINED = 256L << 20;

    private final Handler handler;

    ExchangeHandler(Handler handler) {
        this.handler = handler;
    }

    /**
     * Answers, or throws what makes the server close the connection: of anything else its thread would die and leave the client
     * waiting for ever.
     */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            carry(exchange);
        } catch (RuntimeException | Error e) {
            throw new IOException("the exchange could not be carried through", e);
        }
    }

    private void carry(HttpExchange exchange) throws IOException {
        RequestBody body = new RequestBody(exchange.getRequestBody());
        HttpResponse response = answer(request(exchange, body));
        boolean reusable = body.drain(DRAINED);
        if (!reusable) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
        write(response, exchange);
        if (!reusable) {
            // The server would wait for the rest of the body; what is thrown here makes it close the connection.
            throw new IOException("the request's body was left unread");
        }
        exchange.close();
    }

    private HttpResponse answer(HttpRequest request) throws IOException {
        try {
            return handler.handle(request);
        } catch (ConnectionDropped onPurpose) {
            // What is thrown here makes the server close the connection.
            throw new IOException(onPurpose);
        } catch (OutOfMemoryError e) {
            // Others' calls may have taken it, and give it back: clients try again.
            return HttpResponse.empty(503);
        } catch (RuntimeException | Error e) {
            return HttpResponse.empty(500);
        }
    }

    private static HttpRequest request(HttpExchange exchange, InputStream body) {
        String target = exchange.getRequestURI().toString();
        if (!target.startsWith("/")) {
            target = withoutAuthority(target);
        }
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        Headers headers = new Headers();
        exchange.getRequestHeaders().forEach((name, values) -> {
            for (String value : values) {
                headers.add(name, HeaderText.read(value));
            }
        });
        String sourceIp = exchange.getRemoteAddress().getAddress().getHostAddress();
        return new HttpRequest(exchange.getRequestMethod(), path, query, headers, sourceIp, body);
    }

    private static String withoutAuthority(String absolute) {
        int authority = absolute.indexOf("//");
        int path = authority < 0 ? -1 : absolute.indexOf('/', authority + 2);
        return path < 0 ? "/" : absolute.substring(path);
    }

    private static void write(HttpResponse response, HttpExchange exchange) throws IOException {
        Headers headers = response.headers();
        for (String name : headers.names()) {
            for (String value : headers.all(name)) {
                exchange.getResponseHeaders().add(name, HeaderText.write(value));
            }
        }
        long length = response.content().length();
        if (exchange.getRequestMethod().equals("HEAD")) {
            if (!headers.contains("Content-Length")) {
                exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
            }
            exchange.sendResponseHeaders(response.status(), -1);
        } else if (length == 0 || response.status() == 204 || response.status() == 304) {
            exchange.sendResponseHeaders(response.status(), -1);
        } else {
            send(response, exchange);
        }
    }

    private static void send(HttpResponse response, HttpExchange exchange) throws IOException {
        try (InputStream content = response.content().source().open()) {
            long length = response.content().length();
            exchange.sendResponseHeaders(response.status(), Math.max(0, length)); // The JDK sends in chunks then.
            OutputStream out = exchange.getResponseBody();
            byte[] buffer = new byte[(int) Math.min(1 << 16, length < 0 ? 1 << 16 : length + 1)];
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                out.write(buffer, 0, count);
            }
            out.flush();
        }
    }
}
