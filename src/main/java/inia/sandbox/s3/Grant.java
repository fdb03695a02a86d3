package inia.sandbox.s3;

/**
 * Something that somebody may do.
 *
 * @param type {@code CanonicalUser}, {@code Group} or {@code AmazonCustomerByEmail}
 * @param grantee the canonical id, the group's URI, or the address
 * @param permission such as {@code READ}
 */
record Grant(String type, String grantee, String permission) {
    static final String GROUP = "Group";
    static final String USER = "CanonicalUser";
    static final String EMAIL = "AmazonCustomerByEmail";
    static final String EVERYBODY = "http://acs.amazonaws.com/groups/global/AllUsers";
    static final String ANY_ACCOUNT = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
    static final String LOG_DELIVERY = "http://acs.amazonaws.com/groups/s3/LogDelivery";

    static Grant group(String uri, String permission) {
        return new Grant(GROUP, uri, permission);
    }

    static Grant user(String id, String permission) {
        return new Grant(USER, id, permission);
    }

    boolean isPublic() {
        return type.equals(GROUP) && (grantee.equals(EVERYBODY) || grantee.equals(ANY_ACCOUNT));
    }
}
