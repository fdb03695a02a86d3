package inia.sandbox.sts;

import inia.sandbox.auth.AccessKeys;
import inia.sandbox.auth.Issuers;
import inia.sandbox.auth.MfaDevices;
import inia.sandbox.call.Service;
import java.util.List;

/** The sandbox's STS. */
public final class StsService implements Service {
    private final List<Object> operations;

    /**
     * STS that begins these sessions.
     *
     * @param sessions the temporary credentials
     * @param keys all access keys, the sessions' among them
     * @param issuers those whom sessions are of
     * @param devices the MFA devices
     * @param open whether everything is allowed: then a role that is not there can be assumed, too
     */
    public StsService(Sessions sessions, AccessKeys keys, Issuers issuers, MfaDevices devices, boolean open) {
        MfaCheck mfa = new MfaCheck(devices);
        this.operations = List.of(
                new Identities(keys, open),
                new RoleOperations(sessions, new AssumableRoles(issuers, open), mfa, open),
                new UserSessionOperations(sessions, mfa, open));
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
