package inia.sandbox.iam;

import inia.sandbox.call.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps policies that belong to one user, group or role: the same for each.
 *
 * @param kind as AWS's sentences have it: {@code user}, {@code group}, {@code role}
 * @param mostCharacters how long the documents of one may be together, white space aside
 */
record InlinePolicies(String kind, int mostCharacters) {
    Checks check(Checks checks, String name, String document) {
        return PolicyDocuments.check(checks.name("policyName", name, Checks.NAME), document);
    }

    /**
     * The documents with this one, in place of another of its name.
     *
     * @param holder the name of the user, group or role
     * @throws Refusal with code {@code MalformedPolicyDocument} or {@code LimitExceeded}
     */
    Map<String, String> put(Attachable to, String holder, String name, String document) {
        PolicyDocuments.refuseMalformed(document);
        Map<String, String> more = new TreeMap<>(to.inlinePolicies());
        more.put(name, document);
        if (more.values().stream().mapToLong(PolicyDocuments::size).sum() > mostCharacters) {
            throw new Refusal(
                    "LimitExceeded",
                    409,
                    "Maximum policy size of " + mostCharacters + " bytes exceeded for " + kind + " " + holder);
        }
        return more;
    }

    /** The document of this name, as answers carry it. */
    String get(Attachable of, String name) {
        String document = of.inlinePolicies().get(name);
        if (document == null) {
            throw missing(name);
        }
        return Shapes.document(document);
    }

    private Refusal missing(String name) {
        return Refusals.cannotBeFound("The " + kind + " policy with name " + name);
    }

    /** The documents without the one of this name. */
    Map<String, String> without(Attachable of, String name) {
        Map<String, String> fewer = new TreeMap<>(of.inlinePolicies());
        if (fewer.remove(name) == null) {
            throw missing(name);
        }
        return fewer;
    }

    /** A page of the names, in their order. */
    static Page<String> page(Attachable of, String marker, Integer maxItems) {
        return Page.of(List.copyOf(new TreeMap<>(of.inlinePolicies()).keySet()), marker, maxItems);
    }
}
