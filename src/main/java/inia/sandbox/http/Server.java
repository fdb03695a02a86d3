package inia.sandbox.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server that only this machine can reach. Its threads don't keep the program alive. */
public final class Server implements AutoCloseable {
    private static final int BACKLOG = 512;
    private static final long STACK = 512 << 10;

    static {
        // Read once, when the JDK's server loads. Without the first, answers wait 40 ms for delayed acknowledgements;
        // the others keep idle connections of many clients open, which would otherwise fail a client's next call.
        preset("sun.net.httpserver.nodelay", "true");
        preset("sun.net.httpserver.maxIdleConnections", "2000");
        preset("sun.net.httpserver.idleInterval", "300");
        // Who sends nothing, or takes nothing, is left after a while; and only so many can keep a thread each.
        preset("sun.net.httpserver.maxReqTime", "120");
        preset("sun.net.httpserver.maxRspTime", "900");
        preset("jdk.httpserver.maxConnections", "3000");
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final HttpServer server;
    private final ExecutorService threads;

    private Server(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    private static void preset(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /**
     * Takes a port of 127.0.0.1; who connects before {@link #start} waits.
     *
     * @param port the port, 0 for any that is free
     * @throws IOException if the port can't be had; a {@link java.net.BindException} if it is in use
     */
    public static Server bind(int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
        // A thread a call: a long poll holds its own for up to 20 seconds and must not keep others waiting.
        ExecutorService threads = Executors.newCachedThreadPool(Server::thread);
        server.setExecutor(threads);
        return new Server(server, threads);
    }

    /** Answers what has come and what comes. */
    public Server start(Handler handler) {
        server.createContext("/", new ExchangeHandler(handler));
        // The JDK's dispatcher thread is a daemon only if the thread that starts it is one.
        Thread starter = thread(server::start);
        starter.start();
        try {
            starter.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "inia-sandbox-" + NUMBER.incrementAndGet(), STACK);
        thread.setDaemon(true);
        return thread;
    }

    /** Where it listens: {@code http://127.0.0.1:PORT}. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
