package inia.sandbox;

import inia.sandbox.auth.OpenDoor;
import inia.sandbox.call.Permissions;
import inia.sandbox.control.Interventions;
import inia.sandbox.http.Server;
import inia.sandbox.iam.IamService;
import inia.sandbox.sqs.SqsService;
import inia.sandbox.store.Store;
import inia.sandbox.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** A front that lets everyone in, over services of a test's own. */
final class TestFront implements AutoCloseable {
    private final Store store = Stores.memory();
    private final Server server;

    private TestFront(ServiceRegistry services) {
        World world = new World(
                store,
                services,
                new OpenDoor(
                        new IamService(Stores.memory()).accessKeys(),
                        "123456789012",
                        new SandboxClock(),
                        account -> {}),
                (call, service, operation, request) -> Permissions.ALL,
                new PrincipalBorder(new IamService(Stores.memory()).principalIds()),
                null);
        try {
            server = Server.bind(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.start(new Front(
                () -> world, new SandboxClock(), new OwnPages(server.endpoint(), null, null), new Interventions()));
    }

    /** Over a test's own S3 and SQS. */
    static TestFront over(TestServices.Objects s3, TestServices.Polls sqs) {
        return new TestFront(new ServiceRegistry()
                .add("s3", () -> new TestServices.Of("s3", s3))
                .add("sqs", () -> new TestServices.Of("sqs", sqs)));
    }

    /** Over a test's own S3, and the real IAM and SQS. */
    static TestFront over(TestServices.Objects s3) {
        Store state = Stores.memory();
        return new TestFront(new ServiceRegistry()
                .add("s3", () -> new TestServices.Of("s3", s3))
                .add("iam", () -> new IamService(state))
                .add("sqs", () -> new SqsService(state)));
    }

    URI endpoint() {
        return server.endpoint();
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
