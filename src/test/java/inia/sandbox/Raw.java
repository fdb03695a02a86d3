package inia.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Speaks to a sandbox over a bare socket, as no decent client would. */
final class Raw {
    private Raw() {}

    /**
     * Sends the text as it is, each character a byte, and reads until the server closes the connection.
     *
     * @param request lines ending in {@code \n} alone are fine
     */
    static String send(URI endpoint, String request) throws IOException {
        try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
            socket.setSoTimeout(5000);
            int body = request.indexOf("\n\n");
            String head = (body < 0 ? request : request.substring(0, body + 2)).replace("\n", "\r\n");
            String rest = body < 0 ? "" : request.substring(body + 2);
            socket.getOutputStream().write((head + rest).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            in.transferTo(out);
        } catch (SocketTimeoutException e) {
            out.writeBytes("<no end>".getBytes(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
