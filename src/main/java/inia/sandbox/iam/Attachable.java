package inia.sandbox.iam;

import java.util.List;

/** What managed policies can be attached to. */
interface Attachable {
    List<String> policyArns();

    Attachable withPolicyArns(List<String> policyArns);
}
