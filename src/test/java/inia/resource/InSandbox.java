package inia.resource;

import inia.client.CallRecord;
import inia.client.Client;
import inia.client.ClientSettings;
import inia.client.ServiceCatalog;
import inia.sandbox.Identity;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A sandbox of a test's own, its clients, and every call they make. */
final class InSandbox implements AutoCloseable {
    private final Sandbox sandbox = Sandbox.open(SandboxOptions.memory());
    private final List<CallRecord> calls = new CopyOnWriteArrayList<>();

    Client client(String service) {
        Identity admin = sandbox.identities().get(0);
        ClientSettings settings = ClientSettings.of(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(admin.accessKeyId(), admin.secretAccessKey())),
                        "us-east-1")
                .withEndpoint(sandbox.endpoint())
                .withListener(calls::add);
        return Client.over(service, ServiceCatalog.find(service).newClient(settings));
    }

    /** The operations that were called since this was last asked. */
    List<String> operations() {
        List<String> operations = calls.stream().map(CallRecord::operation).toList();
        calls.clear();
        return operations;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
