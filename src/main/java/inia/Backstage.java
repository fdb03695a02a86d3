package inia;

/** What the shell does without being asked to: its calls are heard of by nobody, and TAB does not show it among what sessions have. */
public final class Backstage {
    private Backstage() {}

    /**
     * A session whose calls no listener hears of, which no fault of the sandbox befalls, and which it doesn't log.
     *
     * @param profile the profile's name
     * @param region the region's name; null for the profile's own
     */
    public static Session session(Aws aws, String profile, String region) {
        return aws.quietSession(profile, region);
    }

    /** The same session, with calls as {@link #session(Aws, String, String)} has them. */
    public static Session session(Session session) {
        return session.quietly();
    }

    /**
     * Opens the sandbox and makes a first call that nobody hears of, so that the next finds everything loaded; does nothing if
     * the sandbox has been asked for already, whose own first call is then under way.
     *
     * @throws inia.sandbox.SandboxException if the sandbox can't be opened
     */
    public static void warmUp(Aws aws) {
        aws.warmUp();
    }
}
