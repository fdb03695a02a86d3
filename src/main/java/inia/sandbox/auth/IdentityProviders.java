package inia.sandbox.auth;

import java.util.List;
import java.util.Optional;

/** Knows the identity providers that accounts have registered. */
public interface IdentityProviders {
    /** None is registered anywhere. */
    IdentityProviders NONE = new IdentityProviders() {
        @Override
        public Optional<WebProvider> web(String account, String url) {
            return Optional.empty();
        }

        @Override
        public Optional<String> samlMetadata(String arn) {
            return Optional.empty();
        }
    };

    /**
     * A provider of web identities (OpenID Connect).
     *
     * @param arn its ARN, by which trust policies name it
     * @param clientIds the audiences that its tokens may be for
     */
    record WebProvider(String arn, List<String> clientIds) {}

    /** The provider of web identities at a URL, given without its scheme, in an account. */
    Optional<WebProvider> web(String account, String url);

    /** Whether an account's own identities can have tokens that providers elsewhere believe. */
    default boolean vouchesFor(String account) {
        return false;
    }

    /** What the SAML provider of this ARN says of itself, as XML. */
    Optional<String> samlMetadata(String arn);
}
