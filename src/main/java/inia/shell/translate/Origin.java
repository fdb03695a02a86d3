package inia.shell.translate;

import inia.client.CallRecord;

/**
 * What of a call's session its code must say, since it is not what every client takes by itself.
 *
 * @param profile the profile's name; empty for the default one, and where keys were given instead
 * @param region the region's name; empty for the one that the sandbox's profiles have
 */
record Origin(String profile, String region) {
    private static final String USUAL_REGION = "us-east-1";

    static Origin of(CallRecord call) {
        return new Origin(
                call.profile().equals("default") ? "" : call.profile(),
                call.region().equals(USUAL_REGION) ? "" : call.region());
    }
}
