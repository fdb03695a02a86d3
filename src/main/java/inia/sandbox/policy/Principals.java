package inia.sandbox.policy;

import inia.sandbox.call.Caller;
import java.util.Map;

/** Knows what principals bring to a request: policies and tags. */
public interface Principals {
    /** The policies that apply to the caller. */
    PolicySet policies(Caller caller);

    /** The tags of the caller; those of its session win over those of the user or role. */
    default Map<String, String> tags(Caller caller) {
        return caller.session() == null ? Map.of() : caller.session().tags();
    }
}
