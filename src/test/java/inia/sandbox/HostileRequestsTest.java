package inia.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.HostileRequests.Hostile;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes over the wire is refused or answered, never by a fault, and a good request after it is answered well. */
class HostileRequestsTest {
    private static Sandbox open;
    private static Sandbox closed;

    @BeforeAll
    static void open() throws IOException {
        open = Sandbox.open(new SandboxOptions(null, false, 0, true));
        closed = Sandbox.open(SandboxOptions.memory());
        HostileSender.prepare(open.endpoint());
    }

    @AfterAll
    static void close() {
        open.close();
        closed.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answersAllWithoutAFault(boolean everybodyIsLetIn) throws IOException {
        HostileSender sender = new HostileSender((everybodyIsLetIn ? open : closed).endpoint());
        List<String> faults = new ArrayList<>();
        List<Hostile> requests = HostileRequests.all();
        for (Hostile request : requests) {
            String fault = sender.fault(request);
            if (fault != null) {
                faults.add(request.what() + ": " + fault);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(requests).hasSizeGreaterThan(230);
    }

    @Test
    void answersWhileManyAreSlow() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Socket socket = new Socket("127.0.0.1", open.endpoint().getPort());
            String sent = i % 2 == 0 ? "GET / HTT" : "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\na";
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            slow.add(socket);
        }
        HostileSender sender = new HostileSender(open.endpoint());
        assertThat(sender.fault(new Hostile("a good one", new byte[0]))).isNull();
        for (Socket socket : slow) {
            socket.close();
        }
    }
}
