package inia.client;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.User;

/** What a call that returns a hundred users takes, by dictionary and by the SDK's typed client. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CallBenchmark {
    private CannedServer server;
    private Client client;
    private IamClient sdk;

    /** Starts the stub, in this JVM. */
    @Setup(Level.Trial)
    public void start() {
        CannedServer.Answer hundred = Canned.users(0, 100, null);
        server = CannedServer.forgetful(request -> hundred);
        client = Canned.client("iam", server);
        sdk = (IamClient) client.sdk();
    }

    /** Stops it. */
    @TearDown(Level.Trial)
    public void stop() {
        server.close();
    }

    /** The SDK's typed call, every name read. */
    @Benchmark
    public int typed() {
        int letters = 0;
        for (User user : sdk.listUsers().users()) {
            letters += user.userName().length();
        }
        return letters;
    }

    /** The same by dictionary. */
    @Benchmark
    public int dictionary() {
        int letters = 0;
        for (Object user : (List<?>) client.call("list_users").get("Users")) {
            letters += ((String) ((Map<?, ?>) user).get("UserName")).length();
        }
        return letters;
    }
}
