package inia.sandbox.auth;

import inia.sandbox.call.Caller;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Parameters;
import java.util.function.Supplier;

/** Takes everyone, signed or not, for one caller; the region is still the one that a signature names. */
public final class OpenDoor implements Authentication {
    static final String DEFAULT_REGION = "us-east-1";

    private final Caller everyone;

    /** A door through which everyone comes in as this caller. */
    public OpenDoor(Caller everyone) {
        this.everyone = everyone;
    }

    @Override
    public Authenticated authenticate(HttpRequest http, Parameters query, String service, Supplier<byte[]> body) {
        Credential claimed = Credentials.claimed(http, query);
        boolean named = claimed != null && claimed.hasPlausibleRegion();
        HttpRequest unwrapped =
                service.equals("s3") ? S3Payload.of(http, query, true).unwrapped(http) : http;
        return new Authenticated(everyone, named ? claimed.region() : DEFAULT_REGION, unwrapped);
    }
}
