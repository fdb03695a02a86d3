package inia;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import inia.client.NotSentException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A sandbox's own pages, of this process or another: what may be done to it beside calling it. */
final class SandboxApi {
    private static final int CONNECT_PATIENCE = 5_000;
    private static final int READ_PATIENCE = 120_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<URI> sandbox;

    /** @param sandbox where it listens */
    SandboxApi(Supplier<URI> sandbox) {
        this.sandbox = sandbox;
    }

    URI endpoint() {
        return sandbox.get();
    }

    Map<String, Object> get(String path, Object... parameters) {
        return map(ask("GET", path, parameters));
    }

    /** The rows that a page lists. */
    List<Map<String, Object>> rows(String path, Object... parameters) {
        return read(ask("GET", path, parameters), new TypeReference<>() {});
    }

    /** The names that a page lists. */
    List<String> names(String method, String path, Object... parameters) {
        return read(ask(method, path, parameters), new TypeReference<>() {});
    }

    /**
     * Does something.
     *
     * @param parameters name, value, …
     * @throws NotSentException if the sandbox can't be reached, or says that this can't be done
     */
    Map<String, Object> post(String path, Object... parameters) {
        return map(ask("POST", path, parameters));
    }

    void delete(String path) {
        ask("DELETE", path);
    }

    private static Map<String, Object> map(byte[] answer) {
        return read(answer, new TypeReference<>() {});
    }

    private static <T> T read(byte[] answer, TypeReference<T> type) {
        try {
            return JSON.readValue(answer, type);
        } catch (IOException other) {
            throw new NotSentException("The sandbox is of another version of Inia: it answers otherwise.");
        }
    }

    private byte[] ask(String method, String path, Object... parameters) {
        try {
            URI page = endpoint().resolve("/_sandbox/" + path + query(parameters));
            HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(CONNECT_PATIENCE);
            connection.setReadTimeout(READ_PATIENCE);
            connection.setRequestMethod(method);
            int status = connection.getResponseCode();
            try (InputStream told = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                byte[] answer = told == null ? new byte[0] : told.readAllBytes();
                if (status >= 400) {
                    String why = new String(answer, StandardCharsets.UTF_8).strip();
                    throw new NotSentException(
                            why.isEmpty() ? "The sandbox answered with the status " + status + "." : why);
                }
                return answer;
            }
        } catch (IOException unreachable) {
            throw new NotSentException("The sandbox can't be reached: " + unreachable.getMessage());
        }
    }

    private static String query(Object... parameters) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(String.valueOf(parameters[i + 1]), StandardCharsets.UTF_8));
        }
        return query.toString();
    }
}
