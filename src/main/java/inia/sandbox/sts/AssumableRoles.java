package inia.sandbox.sts;

import inia.sandbox.auth.Issuers;
import inia.sandbox.auth.Issuers.Role;
import inia.sandbox.auth.KeyIds;
import inia.sandbox.call.Refusal;
import java.util.Optional;

/** Finds the role that a request names. */
final class AssumableRoles {
    private static final int ID_CHARACTERS = 17;
    private static final int LONGEST_SESSION = 43_200;

    private final Issuers issuers;
    private final boolean open;

    /**
     * @param open whether a role that is nowhere counts as one that is there, as everything is allowed
     */
    AssumableRoles(Issuers issuers, boolean open) {
        this.issuers = issuers;
        this.open = open;
    }

    /**
     * The role of this ARN.
     *
     * @throws Refusal if the text is no role's ARN
     */
    Optional<Role> find(String arn) {
        String[] parts = arn.split(":", 6);
        boolean formed = parts.length == 6
                && parts[0].equals("arn")
                && parts[1].startsWith("aws")
                && parts[2].equals("iam")
                && parts[3].isEmpty()
                && parts[4].matches("[0-9]{12}")
                && parts[5].matches("role/([!-~]+/)?[\\w+=,.@-]{1,64}");
        if (!formed) {
            throw Constraints.invalid("Request ARN is invalid");
        }
        Optional<Role> found = issuers.role(arn);
        return found.isPresent() || !open ? found : Optional.of(madeUp(arn, parts[4]));
    }

    private static Role madeUp(String arn, String account) {
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        return new Role(account, arn, name, "AROA" + KeyIds.characters(account, ID_CHARACTERS), LONGEST_SESSION);
    }
}
