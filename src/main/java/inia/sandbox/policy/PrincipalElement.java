package inia.sandbox.policy;

import inia.sandbox.call.Caller;
import inia.sandbox.call.CanonicalId;
import java.util.List;
import java.util.Map;

/**
 * The {@code Principal} or {@code NotPrincipal} of a statement.
 *
 * <p>Source: IAM User Guide, "AWS JSON policy elements: Principal" and "NotPrincipal".
 */
public final class PrincipalElement {
    /** How closely a statement names a caller; the closer, the fewer other policies limit what it allows. */
    public enum Naming {
        /** It does not. */
        NOT,
        /** By its account, which may then allow it to its own. */
        ACCOUNT,
        /** By being anyone. */
        EVERYONE,
        /** By the role or user that the caller is a session of. */
        ROLE,
        /** By the caller's own ARN: of the user, the session, the root. */
        SELF
    }

    private static final String AWS = "AWS";
    private static final String FEDERATED = "Federated";

    private final boolean not;
    private final Map<String, List<String>> names;

    private PrincipalElement(boolean not, Map<String, List<String>> names) {
        this.not = not;
        this.names = Map.copyOf(names);
    }

    /** {@code Principal}: who it names is meant. {@code "*"} alone is {@code {"AWS": "*"}}. */
    static PrincipalElement of(Map<String, List<String>> names) {
        return new PrincipalElement(false, names);
    }

    /** {@code NotPrincipal}: everyone but whom it names is meant. */
    static PrincipalElement allBut(Map<String, List<String>> names) {
        return new PrincipalElement(true, names);
    }

    /** How the statement names this caller. */
    public Naming naming(Caller caller) {
        Naming closest = Naming.NOT;
        if (caller.kind() == Caller.Kind.FEDERATED_IDENTITY
                && names.getOrDefault(FEDERATED, List.of()).contains(caller.arn())) {
            closest = Naming.SELF;
        }
        for (String name : names.getOrDefault(AWS, List.of())) {
            closest = closer(naming(name, caller), closest);
        }
        for (String name : names.getOrDefault("Federated", List.of())) {
            closest = closer(federated(name, caller), closest);
        }
        for (String name : names.getOrDefault("CanonicalUser", List.of())) {
            boolean same = caller.account() != null && name.equals(CanonicalId.of(caller.account()));
            closest = closer(same ? naming(caller.account(), caller) : Naming.NOT, closest);
        }
        if (!not) {
            return closest;
        }
        return closest == Naming.NOT ? Naming.EVERYONE : Naming.NOT;
    }

    private static Naming closer(Naming one, Naming other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Who comes with the token of an identity provider has no AWS identity yet, and is named by the provider. */
    private static Naming federated(String name, Caller caller) {
        boolean comes = caller.kind() == Caller.Kind.ANONYMOUS && caller.session() != null;
        String provider = comes ? caller.session().federation().get("aws:FederatedProvider") : null;
        return provider != null && (name.equals("*") || name.equals(provider)) ? Naming.EVERYONE : Naming.NOT;
    }

    private static Naming naming(String name, Caller caller) {
        if (name.equals("*")) {
            return Naming.EVERYONE;
        }
        if (caller.kind() == Caller.Kind.ANONYMOUS || caller.kind() == Caller.Kind.FEDERATED_IDENTITY) {
            return Naming.NOT;
        }
        if (name.equals(caller.arn()) || name.equals(caller.userId()) && !caller.root()) {
            return Naming.SELF;
        }
        if (isIssuer(name, caller)) {
            return caller.session().issuerArn().endsWith(":root") ? Naming.ACCOUNT : Naming.ROLE;
        }
        boolean account = name.equals(caller.account()) || name.equals("arn:aws:iam::" + caller.account() + ":root");
        return !account ? Naming.NOT : caller.root() ? Naming.SELF : Naming.ACCOUNT;
    }

    /** Whether it names the role or user that the caller is a session of. */
    private static boolean isIssuer(String name, Caller caller) {
        return caller.session() != null
                && (name.equals(caller.session().issuerArn())
                        || name.equals(caller.session().issuerId()));
    }

    @Override
    public String toString() {
        return (not ? "NotPrincipal " : "Principal ") + names;
    }
}
