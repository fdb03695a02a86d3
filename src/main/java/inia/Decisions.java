package inia;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import inia.client.NotSentException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Asks a sandbox, of this process or another, how it decided about calls. */
final class Decisions {
    private static final int PATIENCE = 5000;

    private final URI sandbox;

    Decisions(URI sandbox) {
        this.sandbox = sandbox;
    }

    /** @throws NotSentException if the sandbox can't be reached, or does not remember the call */
    Why of(String requestId) {
        boolean plain = requestId.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-'));
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) sandbox.resolve("/_sandbox/decisions/" + (plain ? requestId : "unknown"))
                            .toURL()
                            .openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            try (InputStream in = connection.getInputStream()) {
                return new ObjectMapper()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .readValue(in, Why.class);
            }
        } catch (FileNotFoundException forgotten) {
            throw new NotSentException(
                    "The sandbox keeps no decision about that call: it was refused before permissions"
                            + " were looked at, is not among the latest thousand, or went elsewhere.");
        } catch (IOException unreachable) {
            throw new NotSentException("The sandbox can't be asked: " + unreachable.getMessage());
        }
    }
}
