package inia.sandbox.iam;

import java.util.List;
import java.util.Map;

/** What has policies: managed ones that are attached to it, and inline ones of its own. */
interface Attachable extends Entity {
    /** {@code user}, {@code group} or {@code role}. */
    String kind();

    List<String> policyArns();

    Attachable withPolicyArns(List<String> policyArns);

    /** Documents, as they were given, by the policies' names. */
    Map<String, String> inlinePolicies();

    Attachable withInlinePolicies(Map<String, String> inlinePolicies);
}
