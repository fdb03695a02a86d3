package inia.sandbox.iam;

import inia.sandbox.auth.KeyIds;
import inia.sandbox.call.Chance;

/** The ids of what IAM keeps: a prefix that tells the kind, then what tells the account. */
final class UniqueIds {
    private static final int ENTITY_CHARACTERS = 17;
    private static final int KEY_CHARACTERS = 16;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int CERTIFICATE_CHARACTERS = 32;

    private UniqueIds() {}

    static String user(String account) {
        return "AIDA" + characters(account, ENTITY_CHARACTERS);
    }

    static String group(String account) {
        return "AGPA" + characters(account, ENTITY_CHARACTERS);
    }

    static String role(String account) {
        return "AROA" + characters(account, ENTITY_CHARACTERS);
    }

    static String instanceProfile(String account) {
        return "AIPA" + characters(account, ENTITY_CHARACTERS);
    }

    static String policy(String account) {
        return "ANPA" + characters(account, ENTITY_CHARACTERS);
    }

    static String serverCertificate(String account) {
        return "ASCA" + characters(account, ENTITY_CHARACTERS);
    }

    static String sshPublicKey(String account) {
        return "APKA" + characters(account, KEY_CHARACTERS);
    }

    /** The id of a SAML provider, and of each of its keys. */
    static String samlProvider(String account) {
        return "ASPA" + characters(account, ENTITY_CHARACTERS);
    }

    static String serviceCredential(String account) {
        return "ACCA" + characters(account, ENTITY_CHARACTERS);
    }

    /** 32 random characters. */
    static String signingCertificate() {
        StringBuilder text = new StringBuilder();
        while (text.length() < CERTIFICATE_CHARACTERS) {
            text.append(ALPHABET.charAt(Chance.source().nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    static String accessKey(String account) {
        return "AKIA" + characters(account, KEY_CHARACTERS);
    }

    private static String characters(String account, int count) {
        return KeyIds.characters(account, count);
    }
}
