package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import software.amazon.awssdk.services.iam.model.DisableOutboundWebIdentityFederationRequest;
import software.amazon.awssdk.services.iam.model.DisableOutboundWebIdentityFederationResponse;
import software.amazon.awssdk.services.iam.model.EnableOutboundWebIdentityFederationRequest;
import software.amazon.awssdk.services.iam.model.EnableOutboundWebIdentityFederationResponse;
import software.amazon.awssdk.services.iam.model.GetOutboundWebIdentityFederationInfoRequest;
import software.amazon.awssdk.services.iam.model.GetOutboundWebIdentityFederationInfoResponse;

/** Operations on whether the account's identities can have web tokens that others believe. */
public final class OutboundFederation {
    private final Accounts accounts;

    OutboundFederation(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Lets STS give out tokens; they come from an issuer of the account's own. */
    public EnableOutboundWebIdentityFederationResponse enableOutboundWebIdentityFederation(
            EnableOutboundWebIdentityFederationRequest request, Call call) {
        Account account = accounts.of(call);
        return accounts.change(() -> {
            if (isEnabled(account)) {
                throw new Refusal(
                        "FeatureEnabled", 409, "Outbound identity federation is already enabled for your account.");
            }
            account.outboundFederation().put(account.id(), new NameRow("enabled"));
            return EnableOutboundWebIdentityFederationResponse.builder()
                    .issuerIdentifier(issuer(call))
                    .build();
        });
    }

    /** Lets STS give out no more tokens; those that were given stay right until they expire. */
    public DisableOutboundWebIdentityFederationResponse disableOutboundWebIdentityFederation(
            DisableOutboundWebIdentityFederationRequest request, Call call) {
        Account account = accounts.of(call);
        return accounts.change(() -> {
            refuseDisabled(account);
            account.outboundFederation().remove(account.id());
            return DisableOutboundWebIdentityFederationResponse.builder().build();
        });
    }

    /** Tells the account's issuer. */
    public GetOutboundWebIdentityFederationInfoResponse getOutboundWebIdentityFederationInfo(
            GetOutboundWebIdentityFederationInfoRequest request, Call call) {
        refuseDisabled(accounts.of(call));
        return GetOutboundWebIdentityFederationInfoResponse.builder()
                .issuerIdentifier(issuer(call))
                .jwtVendingEnabled(true)
                .build();
    }

    private static void refuseDisabled(Account account) {
        if (!isEnabled(account)) {
            throw new Refusal("FeatureDisabled", 404, "Outbound identity federation is not enabled for your account.");
        }
    }

    static boolean isEnabled(Account account) {
        return account.outboundFederation().get(account.id()) != null;
    }

    private static String issuer(Call call) {
        return call.endpoint() + "/_sandbox/oidc/" + call.scope().account();
    }
}
