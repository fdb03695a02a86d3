package inia;

import inia.client.NotSentException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;

/**
 * What can be done to the sandbox itself, beside calling it: {@code aws.sandbox()}.
 *
 * <pre>{@code
 * var other = aws.sandbox().account("222233334444");   // another account, as its root
 * other.client("s3").call("create_bucket", "Bucket", "theirs")
 * }</pre>
 */
public final class SandboxControls {
    private static final int PATIENCE = 10_000;

    private final Aws aws;

    SandboxControls(Aws aws) {
        this.aws = aws;
    }

    /**
     * Another account, with nothing in it but its root; it is made when it is first asked for.
     *
     * <p>What is in it is seen from other accounts only as far as its policies allow. Its root's profile is
     * {@code root-222233334444}, for other shells and AWS clients too.
     *
     * @param id the account's id, twelve digits
     * @return a session of its root
     * @throws NotSentException if that can't be an account's id
     */
    public Session account(String id) {
        if (!id.matches("[0-9]{12}")) {
            throw new NotSentException(
                    "An account's id has twelve digits, such as 222233334444; '" + id + "' has others.");
        }
        post("accounts/" + id);
        String profile = "root-" + id;
        return aws.session(aws.availableProfiles().contains(profile) ? profile : "root");
    }

    private void post(String what) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    aws.endpoint().resolve("/_sandbox/" + what).toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.getOutputStream().close();
            int status = connection.getResponseCode();
            if (status >= 400) {
                try (InputStream told = connection.getErrorStream()) {
                    throw new NotSentException(
                            told == null
                                    ? "The sandbox answered with the status " + status + "."
                                    : new String(told.readAllBytes(), StandardCharsets.UTF_8).strip());
                }
            }
            connection.getInputStream().close();
        } catch (IOException unreachable) {
            throw new NotSentException("The sandbox can't be reached: " + unreachable.getMessage());
        }
    }

    @Override
    public String toString() {
        return "SandboxControls: " + aws.endpoint() + "\n  next     aws.sandbox().account(\"222233334444\")";
    }
}
