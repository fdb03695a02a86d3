package inia.sandbox.sts;

import inia.sandbox.auth.AccessKeys;
import inia.sandbox.call.Service;
import java.util.List;

/** The sandbox's STS. */
public final class StsService implements Service {
    private final List<Object> operations;

    /** STS that knows these access keys. */
    public StsService(AccessKeys keys) {
        this.operations = List.of(new Identities(keys));
    }

    @Override
    public String name() {
        return "sts";
    }

    @Override
    public List<Object> operations() {
        return operations;
    }
}
