package inia.sandbox.policy;

import inia.sandbox.call.Caller;
import inia.sandbox.call.CanonicalId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private static final String SERVICE = "Service";
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

    /**
     * How the statement names this caller.
     *
     * @param effect the statement's: a {@code Deny} spares with {@code NotPrincipal} only those whom it names whole, with
     *     the account that they are of and, if they are a session, its role; an {@code Allow} leaves out all whom it names
     */
    public Naming naming(Caller caller, Effect effect) {
        Set<Naming> namings = namings(caller);
        if (!not) {
            return Collections.max(namings);
        }
        boolean spared = effect == Effect.DENY ? namesWhole(namings, caller) : namings.size() > 1;
        return spared ? Naming.NOT : Naming.EVERYONE;
    }

    private static boolean namesWhole(Set<Naming> namings, Caller caller) {
        if (namings.contains(Naming.EVERYONE)) {
            return true;
        }
        boolean self = namings.contains(Naming.SELF);
        return switch (caller.kind()) {
            case ROOT, FEDERATED_IDENTITY, SERVICE -> self;
            case ASSUMED_ROLE -> self && namings.contains(Naming.ROLE) && namings.contains(Naming.ACCOUNT);
            default -> self && namings.contains(Naming.ACCOUNT);
        };
    }

    /** The ARNs and ids of AWS's identities that it names. */
    public List<String> identities() {
        return names.getOrDefault(AWS, List.of());
    }

    /** All ways in which the names stand for the caller, and {@link Naming#NOT}. */
    private Set<Naming> namings(Caller caller) {
        Set<Naming> namings = EnumSet.of(Naming.NOT);
        if (caller.kind() == Caller.Kind.FEDERATED_IDENTITY
                && names.getOrDefault(FEDERATED, List.of()).contains(caller.arn())) {
            namings.add(Naming.SELF);
        }
        if (caller.kind() == Caller.Kind.SERVICE
                && names.getOrDefault(SERVICE, List.of()).contains(caller.arn())) {
            namings.add(Naming.SELF);
        }
        for (String name : names.getOrDefault(AWS, List.of())) {
            namings.add(naming(name, caller));
        }
        for (String name : names.getOrDefault(FEDERATED, List.of())) {
            namings.add(federated(name, caller));
        }
        for (String name : names.getOrDefault("CanonicalUser", List.of())) {
            boolean same = caller.account() != null && name.equals(CanonicalId.of(caller.account()));
            namings.add(same ? naming(caller.account(), caller) : Naming.NOT);
        }
        return namings;
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
        if (caller.withoutPolicies() || caller.kind() == Caller.Kind.FEDERATED_IDENTITY) {
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
