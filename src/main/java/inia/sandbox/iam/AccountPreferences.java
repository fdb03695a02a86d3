package inia.sandbox.iam;

import inia.sandbox.call.Call;
import java.util.List;
import software.amazon.awssdk.services.iam.model.SetSecurityTokenServicePreferencesRequest;
import software.amazon.awssdk.services.iam.model.SetSecurityTokenServicePreferencesResponse;

/** Operations on how the account wants things done. */
public final class AccountPreferences {
    private static final List<String> VERSIONS = List.of("v1Token", "v2Token");

    private final Accounts accounts;

    AccountPreferences(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Chooses the version of the tokens that STS's global endpoint gives. */
    public SetSecurityTokenServicePreferencesResponse setSecurityTokenServicePreferences(
            SetSecurityTokenServicePreferencesRequest request, Call call) {
        String version = request.globalEndpointTokenVersionAsString();
        new Checks()
                .required("globalEndpointTokenVersion", version)
                .oneOf("globalEndpointTokenVersion", version, VERSIONS)
                .done();
        Account account = accounts.of(call);
        accounts.change(
                () -> account.preferences().put(account.id(), new PreferencesRow(VERSIONS.indexOf(version) + 1)));
        return SetSecurityTokenServicePreferencesResponse.builder().build();
    }
}
