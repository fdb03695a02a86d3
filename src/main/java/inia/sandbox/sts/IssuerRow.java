package inia.sandbox.sts;

/**
 * The key pair with which the sandbox plays an issuer of web identities.
 *
 * @param secret the private key, PKCS #8
 * @param open the public key, X.509
 */
record IssuerRow(byte[] secret, byte[] open) {
    @Override
    public String toString() {
        return "IssuerRow[****]";
    }
}
