package inia.sandbox.iam;

import inia.sandbox.auth.IdentityProviders;
import java.util.Optional;

/** The identity providers that IAM keeps, for those who check what they vouch for. */
final class StoredIdentityProviders implements IdentityProviders {
    private final Accounts accounts;

    StoredIdentityProviders(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<WebProvider> web(String account, String url) {
        return accounts.existing(account)
                .map(each -> each.oidcProviders().get(url))
                .map(row -> new WebProvider(Arns.of(account, "oidc-provider", "/", row.url()), row.clientIds()));
    }

    @Override
    public boolean vouchesFor(String account) {
        return accounts.existing(account).filter(OutboundFederation::isEnabled).isPresent();
    }

    @Override
    public Optional<String> samlMetadata(String arn) {
        String[] parts = arn.split(":", 6);
        String kind = "saml-provider/";
        return parts.length < 6 || !parts[5].startsWith(kind)
                ? Optional.empty()
                : accounts.existing(parts[4])
                        .map(each -> each.samlProviders().get(parts[5].substring(kind.length())))
                        .map(SamlProviderRow::metadata);
    }
}
