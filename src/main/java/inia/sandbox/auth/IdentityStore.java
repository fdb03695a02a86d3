package inia.sandbox.auth;

/**
 * What is known of those who can have temporary credentials.
 *
 * @param issuers the users and roles
 * @param providers the identity providers
 * @param devices the MFA devices
 */
public record IdentityStore(Issuers issuers, IdentityProviders providers, MfaDevices devices) {}
