package inia.sandbox;

import inia.sandbox.auth.RequestSigner;
import inia.sandbox.http.Handler;
import inia.sandbox.http.Headers;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.iam.AccountKeys;
import inia.sandbox.iam.KeyPair;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The sandbox's first call, made by itself and beside everything else: a call that finds the classes loaded is answered a
 * tenth of a second sooner, which is what the learner's first one is to be.
 */
final class WarmUp {
    private static final byte[] BODY =
            "Action=ListUsers&Version=2010-05-08&MaxItems=1".getBytes(StandardCharsets.US_ASCII);

    private static final String NAME = "inia-sandbox-warm-up";

    private WarmUp() {}

    /**
     * Has the handler answer a call that changes nothing: of the admin, where there is one, whose policies have to be read.
     *
     * @param more what is to be done after it, when nobody waits any more
     */
    static void begin(Handler handler, AccountKeys keys, Instant now, Runnable more) {
        KeyPair key = keys.admin() == null ? keys.root() : keys.admin();
        Thread thread = new Thread(
                () -> {
                    handler.handle(call(keys.root(), key, now));
                    more.run();
                },
                NAME);
        thread.setDaemon(true);
        thread.start();
    }

    private static HttpRequest call(KeyPair root, KeyPair key, Instant now) {
        Headers headers = new Headers()
                .set("Host", "127.0.0.1")
                .set("User-Agent", NAME)
                .set(OwnCalls.HEADER, OwnCalls.mark(root.secretAccessKey()))
                .set("Content-Type", "application/x-www-form-urlencoded");
        HttpRequest unsigned = new HttpRequest("POST", "/", "", headers, new ByteArrayInputStream(BODY));
        return new RequestSigner(key.accessKeyId(), key.secretAccessKey(), "us-east-1", "iam")
                .sign(unsigned, BODY, now);
    }
}
