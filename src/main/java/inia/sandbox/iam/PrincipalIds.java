package inia.sandbox.iam;

import inia.sandbox.policy.PrincipalsInText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps the users and roles that policies of roles, buckets and queues name by their unique ids, as AWS does: a policy goes on
 * meaning the same user under another name, and does not mean another who was given the name of one that was deleted.
 *
 * <p>Source: IAM User Guide, "AWS JSON policy elements: Principal", on users and roles as principals.
 */
public final class PrincipalIds {
    private static final Pattern ID = Pattern.compile("A(IDA|ROA)[A-Z0-9]{12,}");

    private final Accounts accounts;

    PrincipalIds(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A policy as it is kept: with the id of each user and role that is there in place of its ARN. */
    public String kept(String policy) {
        return PrincipalsInText.map(policy, name -> {
            Entity named = find(name);
            return named == null ? name : named.id();
        });
    }

    /** A policy as it is shown: with the ARN of each user and role that is still there in place of its id. */
    public String shown(String policy) {
        if (!policy.contains("AIDA") && !policy.contains("AROA")) {
            return policy;
        }
        return PrincipalsInText.map(policy, name -> isId(name) ? arn(name).orElse(name) : name);
    }

    /** Whether it is the form of the ids of users and roles. */
    static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    /** The ARN of the user or role of this id, if any account has it. */
    Optional<String> arn(String id) {
        for (Account account : accounts.all()) {
            String kind = id.startsWith("AIDA") ? "user" : "role";
            Attachable entity = account.attachable(kind, id);
            if (entity != null) {
                return Optional.of(Arns.of(account.id(), kind, entity));
            }
        }
        return Optional.empty();
    }

    /** The user or role of this ARN, or {@code null}. */
    Entity find(String arn) {
        String[] parts = arn.split(":", 6);
        int slash = parts.length < 6 || !parts[2].equals("iam") ? -1 : parts[5].indexOf('/');
        String kind = slash < 0 ? "" : parts[5].substring(0, slash);
        if (!kind.equals("user") && !kind.equals("role")) {
            return null;
        }
        Account account = accounts.existing(parts[4]).orElse(null);
        if (account == null) {
            return null;
        }
        String name = parts[5].substring(parts[5].lastIndexOf('/') + 1);
        Entity entity = kind.equals("user")
                ? account.users().find(name)
                : account.roles().find(name);
        return entity != null && Arns.of(account.id(), kind, entity).equals(arn) ? entity : null;
    }
}
