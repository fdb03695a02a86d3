package inia.resource.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a server whose first connections break after some bytes, as a bad network's do. */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final URI server;
    private final long upTo;
    private final long downTo;
    private final AtomicInteger cuts;
    private final AtomicInteger cut = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /**
     * @param cuts how many connections break
     * @param upTo after so many bytes to the server
     * @param downTo after so many bytes from it
     */
    CuttingProxy(URI server, int cuts, long upTo, long downTo) {
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        this.server = server;
        this.cuts = new AtomicInteger(cuts);
        this.upTo = upTo;
        this.downTo = downTo;
        threads.execute(this::accept);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** How many connections it has cut. */
    int cut() {
        return cut.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket behind = new Socket(server.getHost(), server.getPort());
                threads.execute(() -> copy(client, behind, upTo));
                threads.execute(() -> copy(behind, client, downTo));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void copy(Socket from, Socket to, long most) {
        byte[] buffer = new byte[16 * 1024];
        long copied = 0;
        try (Closeable one = from;
                Closeable other = to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                copied += count;
                if (copied > most && cuts.getAndDecrement() > 0) {
                    cut.incrementAndGet();
                    return;
                }
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException broken) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
