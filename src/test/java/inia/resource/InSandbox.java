package inia.resource;

import inia.client.CallRecord;
import inia.client.Client;
import inia.client.ClientSettings;
import inia.client.ServiceCatalog;
import inia.sandbox.Identity;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A sandbox of a test's own, its clients, and every call they make. */
public final class InSandbox implements AutoCloseable {
    private final Sandbox sandbox = Sandbox.open(SandboxOptions.memory());
    private final List<CallRecord> calls = new CopyOnWriteArrayList<>();

    /** A client as the administrator. */
    public Client client(String service) {
        return client(service, sandbox.endpoint());
    }

    /** The operations that were called since this was last asked. */
    public List<String> operations() {
        List<String> operations = calls.stream().map(CallRecord::operation).toList();
        calls.clear();
        return operations;
    }

    /** Where it listens. */
    public URI endpoint() {
        return sandbox.endpoint();
    }

    /** A client as the administrator, of another way to it. */
    public Client client(String service, URI endpoint) {
        Identity admin = sandbox.identities().get(0);
        ClientSettings settings = ClientSettings.of(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(admin.accessKeyId(), admin.secretAccessKey())),
                        "us-east-1")
                .withEndpoint(endpoint)
                .withListener(calls::add);
        return Client.over(service, ServiceCatalog.find(service).newClient(settings));
    }

    /** Lets so many seconds of the sandbox's time go by. */
    void advance(long seconds) {
        sandbox.clock().advance(Duration.ofSeconds(seconds));
    }

    /** The code that a virtual MFA device with this seed shows so many half minutes from now. */
    String code(String seed, int ahead) {
        long step = Math.floorDiv(sandbox.clock().instant().getEpochSecond(), 30L) + ahead;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(base32(seed), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] base32(String seed) {
        BigInteger number = BigInteger.ONE;
        for (char letter : seed.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] bytes = number.toByteArray();
        return Arrays.copyOfRange(bytes, 1, bytes.length);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
