package inia.sandbox.sts;

import inia.sandbox.auth.AccessKeys;
import inia.sandbox.auth.IdentityStore;
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
     * @param known those who can have sessions
     * @param issuer the sandbox as an issuer of web identities
     * @param messages decodes what was encoded about refusals
     * @param trust asks trust policies
     * @param open whether everything is allowed: then a role that is not there can be assumed, too
     */
    public StsService(
            Sessions sessions,
            AccessKeys keys,
            IdentityStore known,
            OidcIssuer issuer,
            AuthorizationMessages messages,
            TrustCheck trust,
            boolean open) {
        MfaCheck mfa = new MfaCheck(known.devices());
        AssumableRoles roles = new AssumableRoles(known.issuers(), open);
        VerificationKeys tokenKeys = new VerificationKeys(issuer);
        this.operations = List.of(
                new Identities(keys, open),
                messages,
                new RoleOperations(sessions, roles, mfa, open),
                new WebIdentityOperations(sessions, roles, known.providers(), tokenKeys, trust, open),
                new SamlOperations(sessions, roles, known.providers(), trust, open),
                new UserSessionOperations(sessions, mfa, open),
                new WebIdentityTokens(issuer, known.providers()),
                new LentSessions());
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
