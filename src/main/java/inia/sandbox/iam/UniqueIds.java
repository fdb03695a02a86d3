package inia.sandbox.iam;

import inia.sandbox.auth.KeyIds;

/** The ids of what IAM keeps: a prefix that tells the kind, then what tells the account. */
final class UniqueIds {
    private static final int ENTITY_CHARACTERS = 17;
    private static final int KEY_CHARACTERS = 16;

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

    static String accessKey(String account) {
        return "AKIA" + characters(account, KEY_CHARACTERS);
    }

    private static String characters(String account, int count) {
        return KeyIds.characters(account, count);
    }
}
