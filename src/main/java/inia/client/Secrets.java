package inia.client;

import java.util.List;
import java.util.Set;

/** Which members are never shown, by their names. */
public final class Secrets {
    /** What stands where a secret would. */
    public static final String MASK = "****";

    private static final List<String> ENDINGS =
            List.of("Password", "SecretAccessKey", "SessionToken", "PrivateKey", "CustomerKey", "ClientSecret");
    private static final Set<String> NAMES = Set.of(
            "SecretString",
            "SecretBinary",
            "AuthToken",
            "KeyMaterial",
            "Base32StringSeed",
            "QRCodePNG",
            "Authorization",
            "authorization");

    private Secrets() {}

    /** Whether a member of that name is a secret, such as {@code SecretAccessKey}. */
    public static boolean named(String member) {
        if (NAMES.contains(member)) {
            return true;
        }
        for (int i = 0; i < ENDINGS.size(); i++) {
            if (member.regionMatches(
                    true,
                    member.length() - ENDINGS.get(i).length(),
                    ENDINGS.get(i),
                    0,
                    ENDINGS.get(i).length())) {
                return true;
            }
        }
        return false;
    }
}
