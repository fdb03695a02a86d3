package inia.sandbox.policy;

import inia.sandbox.call.Caller;
import inia.sandbox.call.SessionContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Those of whom tests of decisions ask, by their ARNs. */
final class Callers {
    private Callers() {}

    /** The root, the user or the role's session of this ARN; {@code nobody} is who does not sign. */
    static Caller of(String arn) {
        if (arn.equals("nobody")) {
            return Caller.anonymous();
        }
        String[] parts = arn.split("[:/]");
        String account = parts[4];
        if (arn.contains(":assumed-role/")) {
            String role = "arn:aws:iam::" + account + ":role/" + parts[6];
            return new Caller(account, arn, "AROA:" + parts[7], "ASIA", Caller.Kind.ASSUMED_ROLE, session(role));
        }
        return arn.endsWith(":root")
                ? Caller.longTerm(account, arn, account, "AKIA", Caller.Kind.ROOT)
                : Caller.longTerm(account, arn, "AIDA", "AKIA", Caller.Kind.USER);
    }

    private static SessionContext session(String role) {
        return new SessionContext(
                role,
                "AROA",
                Instant.EPOCH,
                Instant.MAX,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                null,
                null,
                Map.of());
    }
}
