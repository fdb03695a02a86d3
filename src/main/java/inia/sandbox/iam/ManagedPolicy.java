package inia.sandbox.iam;

import inia.sandbox.policy.PolicyDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A policy that can be attached to many: one that AWS manages, or one of the account's own. */
sealed interface ManagedPolicy permits AwsPolicy, CustomerPolicy {
    String name();

    String path();

    String id();

    String arn();

    /** The id of the default version, such as {@code v4}: the one that counts. */
    String version();

    Instant created();

    /** When a version was last made or chosen as the default. */
    Instant updated();

    /** What it is for, or {@code null}. */
    String description();

    Map<String, String> tags();

    /** The versions that there are, newest first. */
    List<PolicyVersionRow> versions();

    /** The default version's document, parsed. */
    PolicyDocument document();
}
