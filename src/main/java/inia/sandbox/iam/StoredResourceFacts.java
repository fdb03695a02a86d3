package inia.sandbox.iam;

import inia.sandbox.policy.AttachedPolicy;
import inia.sandbox.policy.KnownResource;
import inia.sandbox.policy.MalformedPolicyException;
import inia.sandbox.policy.PolicyDocument;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.ResourceFacts;
import inia.sandbox.policy.ResourceQuery;
import java.util.List;
import java.util.Map;

/** The owners and tags of what IAM keeps, and the trust policies of roles. */
final class StoredResourceFacts implements ResourceFacts {
    private final Accounts accounts;

    StoredResourceFacts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Found find(ResourceQuery query) {
        String[] parts = query.arn().split(":", 6);
        int slash = parts.length < 6 ? -1 : parts[5].indexOf('/');
        if (slash < 0 || !parts[2].equals("iam")) {
            return null;
        }
        String name = query.arn().substring(query.arn().lastIndexOf('/') + 1);
        Account account = accounts.existing(parts[4]).orElse(null);
        return account == null ? null : found(account, parts[5].substring(0, slash), name, query);
    }

    private Found found(Account account, String kind, String name, ResourceQuery query) {
        return switch (kind) {
            case "user" -> user(account, name);
            case "role" -> role(account, name, query);
            default -> tagged(account, tags(account, kind, name, query.arn()));
        };
    }

    private static Found tagged(Account account, Map<String, String> tags) {
        return tags == null ? null : new KnownResource(account.id(), List.of(), tags);
    }

    /** The tags of what has nothing else that bears on permissions; {@code null} if there is no such thing. */
    private static Map<String, String> tags(Account account, String kind, String name, String arn) {
        return switch (kind) {
            case "policy" -> {
                CustomerPolicy policy = account.ownPolicy(arn);
                yield policy == null ? null : policy.tags();
            }
            case "instance-profile" -> {
                InstanceProfileRow profile = account.profiles().find(name);
                yield profile == null ? null : profile.tags();
            }
            case "server-certificate" -> {
                ServerCertificateRow certificate = account.serverCertificates().find(name);
                yield certificate == null ? null : certificate.tags();
            }
            case "mfa" -> {
                MfaDeviceRow device = account.mfaDevices().find(arn);
                yield device == null ? null : device.tags();
            }
            case "oidc-provider" -> {
                OidcProviderRow provider = account.oidcProviders().get(arn.substring(arn.indexOf('/') + 1));
                yield provider == null ? null : provider.tags();
            }
            case "saml-provider" -> {
                SamlProviderRow provider = account.samlProviders().get(name);
                yield provider == null ? null : provider.tags();
            }
            default -> null;
        };
    }

    private static Found user(Account account, String name) {
        UserRow user = account.users().find(name);
        return user == null ? null : bounded(account, user, List.of(), user.tags());
    }

    private Found role(Account account, String name, ResourceQuery query) {
        RoleRow role = account.roles().find(name);
        if (role == null) {
            return null;
        }
        // Whom a role trusts says who may assume it, not who may change it.
        List<AttachedPolicy> policies = query.action().service().equals("sts")
                ? List.of(new AttachedPolicy("trust policy", null, query.arn(), trust(role)))
                : List.of();
        return bounded(account, role, policies, role.tags());
    }

    private static Found bounded(
            Account account, Entity entity, List<AttachedPolicy> policies, Map<String, String> tags) {
        return new Bounded(account.id(), policies, tags, account.boundaries().of(entity.id()));
    }

    /** A user or role, with the ARN of its permissions boundary or {@code null}. */
    private record Bounded(String owner, List<AttachedPolicy> policies, Map<String, String> tags, String boundary)
            implements Found {
        @Override
        public List<String> values(String key) {
            return boundary != null && key.equals("iam:permissionsboundary") ? List.of(boundary) : List.of();
        }
    }

    /** A trust policy that says nothing which can be understood trusts nobody. */
    private PolicyDocument trust(RoleRow role) {
        try {
            return accounts.documents().get(role.trust(), PolicyKind.TRUST);
        } catch (MalformedPolicyException malformed) {
            return new PolicyDocument("2012-10-17", null, List.of());
        }
    }
}
