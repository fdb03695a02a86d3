package inia.sandbox.iam;

import inia.sandbox.policy.PolicyDocument;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.PolicyParser;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A managed policy that an account made for itself. */
record CustomerPolicy(String account, PolicyRow row) implements ManagedPolicy {
    @Override
    public String name() {
        return row.name();
    }

    @Override
    public String path() {
        return row.path();
    }

    @Override
    public String id() {
        return row.id();
    }

    @Override
    public String arn() {
        return Arns.of(account, "policy", row);
    }

    @Override
    public String version() {
        return row.version();
    }

    @Override
    public Instant created() {
        return row.created();
    }

    @Override
    public Instant updated() {
        return row.updated();
    }

    @Override
    public String description() {
        return row.description();
    }

    @Override
    public Map<String, String> tags() {
        return row.tags();
    }

    @Override
    public List<PolicyVersionRow> versions() {
        return row.versions();
    }

    @Override
    public PolicyDocument document() {
        PolicyVersionRow standing = row.versions().stream()
                .filter(version -> version.id().equals(row.version()))
                .findFirst()
                .orElseThrow();
        return PolicyParser.read(standing.document(), PolicyKind.IDENTITY);
    }
}
