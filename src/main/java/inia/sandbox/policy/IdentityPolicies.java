package inia.sandbox.policy;

import inia.sandbox.call.Caller;
import java.util.List;

/** Knows the policies of identities. */
@FunctionalInterface
public interface IdentityPolicies {
    /** All policies that apply to the caller: its own and those of its groups; empty if it has none. */
    List<IdentityPolicy> of(Caller caller);
}
