package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Permissions;
import inia.sandbox.call.Refusal;
import inia.sandbox.policy.Authorizer;
import inia.sandbox.policy.Explanations;
import inia.sandbox.policy.MalformedPolicyException;
import inia.sandbox.policy.PolicyDocument;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.PolicyParser;
import inia.sandbox.policy.Statement;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Refuses policies that name users or roles that are not there, as AWS does when it is to keep one: it keeps their ids in place
 * of their ARNs. Of accounts that the sandbox does not have nothing is known, so whoever is of them may be named.
 */
final class NamedPrincipals implements Authorizer {
    /** Where a request has a policy, what kind it is, and how the service refuses it. */
    private record Place(String member, PolicyKind kind, String code, String message) {
        Refusal refusal(String name) {
            return new Refusal(code, 400, message.replace("${name}", name));
        }
    }

    private static final String INVALID = "Invalid principal in policy";
    private static final String NAMED = INVALID + ": \"AWS\":\"${name}\"";
    private static final Place TRUST =
            new Place("AssumeRolePolicyDocument", PolicyKind.TRUST, "MalformedPolicyDocument", NAMED);
    private static final Place QUEUE = new Place(
            "Attributes", PolicyKind.RESOURCE, "InvalidAttributeValue", "Invalid value for the parameter Policy.");
    private static final Map<String, Place> PLACES = Map.of(
            "iam:CreateRole", TRUST,
            "iam:UpdateAssumeRolePolicy",
                    new Place("PolicyDocument", PolicyKind.TRUST, "MalformedPolicyDocument", NAMED),
            "s3:PutBucketPolicy", new Place("Policy", PolicyKind.RESOURCE, "MalformedPolicy", INVALID),
            "sqs:CreateQueue", QUEUE,
            "sqs:SetQueueAttributes", QUEUE);

    private final Accounts accounts;
    private final Authorizer authorizer;

    /** @param authorizer says first whether the caller may put the policy at all */
    NamedPrincipals(Accounts accounts, Authorizer authorizer) {
        this.accounts = accounts;
        this.authorizer = authorizer;
    }

    @Override
    public Permissions authorize(Call call, String service, String operation, SdkPojo request) {
        Permissions permissions = authorizer.authorize(call, service, operation, request);
        Place place = PLACES.get(service + ":" + operation);
        if (place != null) {
            document(request, place)
                    .flatMap(document -> parsed(document, place.kind()))
                    .flatMap(this::missing)
                    .ifPresent(name -> {
                        throw place.refusal(name);
                    });
        }
        return permissions;
    }

    @Override
    public void trust(Call call, String operation, SdkPojo request) {
        authorizer.trust(call, operation, request);
    }

    @Override
    public Explanations explanations() {
        return authorizer.explanations();
    }

    private static Optional<String> document(SdkPojo request, Place place) {
        for (SdkField<?> field : request.sdkFields()) {
            if (field.memberName().equals(place.member())) {
                Object value = field.getValueOrDefault(request);
                Object document = value instanceof Map<?, ?> attributes ? attributes.get("Policy") : value;
                return Optional.ofNullable((String) document);
            }
        }
        return Optional.empty();
    }

    /** What is no policy the service itself refuses, with its own reason. */
    private static Optional<PolicyDocument> parsed(String document, PolicyKind kind) {
        try {
            return Optional.of(PolicyParser.parse(document, kind));
        } catch (MalformedPolicyException malformed) {
            return Optional.empty();
        }
    }

    private Optional<String> missing(PolicyDocument document) {
        return document.statements().stream()
                .map(Statement::principals)
                .flatMap(principals -> principals.identities().stream())
                .filter(name -> !isThere(name))
                .findFirst();
    }

    private boolean isThere(String name) {
        if (PrincipalIds.isId(name)) {
            return accounts.principalIds().arn(name).isPresent();
        }
        String[] parts = name.split(":", 6);
        return parts.length < 6
                || !parts[2].equals("iam")
                || parts[5].equals("root")
                || accounts.existing(parts[4]).isEmpty()
                || accounts.principalIds().find(name) != null;
    }
}
