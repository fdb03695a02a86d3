package inia.sandbox.s3;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Continuation tokens: where a list goes on, in a form that nobody mistakes for a name. */
final class Tokens {
    private Tokens() {}

    static String write(String place) {
        return Base64.getUrlEncoder().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    static String read(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noToken) {
            throw S3Refusals.invalidArgument(
                    "The continuation token provided is incorrect", "continuation-token", token);
        }
    }
}
