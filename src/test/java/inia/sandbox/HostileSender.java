package inia.sandbox;

import inia.sandbox.HostileRequests.Hostile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends hostile requests, a good one after each, and tells what was wrong with the answers. */
final class HostileSender {
    private static final int PATIENCE = 20_000;
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n";
    private static final String GOOD = "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + FORM
            + "Content-Length: 43\r\n\r\nAction=GetCallerIdentity&Version=2011-06-15";

    private final URI endpoint;

    HostileSender(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** Makes the bucket and the queue that requests are about, where everybody may. */
    static void prepare(URI endpoint) throws IOException {
        HostileSender sender = new HostileSender(endpoint);
        sender.send("PUT /bucket HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        sender.send(
                ("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nX-Amz-Target: AmazonSQS.CreateQueue\r\n"
                                + "Content-Length: 17\r\n\r\n{\"QueueName\":\"q\"}")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /** What was wrong: a fault, no answer in time, or a good request that was not answered; else {@code null}. */
    String fault(Hostile request) throws IOException {
        String answer = send(request.bytes());
        String line = answer.lines().findFirst().orElse("");
        if (answer.endsWith("<no end>")) {
            return "no end after '" + line + "'";
        }
        boolean faulty = line.matches("HTTP/1.1 5.*") && !line.startsWith("HTTP/1.1 501 ") || answer.contains("\tat ");
        if (faulty) {
            return answer.replaceAll("(?s)\\r\\n.*?\\r\\n\\r\\n", " ").replaceAll("(?s)^(.{500}).*", "$1");
        }
        String good = send(GOOD.getBytes(StandardCharsets.US_ASCII));
        // Without a signature, being asked for one is what is right.
        boolean right = good.startsWith("HTTP/1.1 200 ") || good.contains("MissingAuthenticationToken");
        return right ? null : "the good request after it: " + good;
    }

    private String send(byte[] request) throws IOException {
        try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
            socket.setSoTimeout(PATIENCE);
            Thread writer = new Thread(() -> write(socket, request));
            writer.start();
            return read(socket.getInputStream());
        }
    }

    /** What the server refuses before it has read it all, can't be written to its end. */
    private static void write(Socket socket, byte[] request) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            socket.shutdownOutput();
        } catch (IOException closed) {
            // The answer tells why, or there is none.
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            in.transferTo(out);
        } catch (SocketTimeoutException slow) {
            out.writeBytes("<no end>".getBytes(StandardCharsets.UTF_8));
        } catch (SocketException reset) {
            // It was closed while we still wrote.
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
