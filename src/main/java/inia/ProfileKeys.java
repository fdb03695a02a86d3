package inia;

import inia.client.NotSentException;
import inia.client.UnknownNameException;
import software.amazon.awssdk.profiles.Profile;

/**
 * What a session takes from a profile.
 *
 * @param profile the profile's name
 * @param accessKeyId the access key's id
 * @param secretAccessKey the access key's secret
 * @param region the region's name
 */
record ProfileKeys(String profile, String accessKeyId, String secretAccessKey, String region) {
    /**
     * Reads a profile.
     *
     * @throws UnknownNameException if there is no such profile, naming the nearest
     */
    static ProfileKeys of(ProfileFiles files, String name) {
        Profile profile = files.find(name)
                .orElseThrow(() -> UnknownNameException.of("There is no profile", name, files.names(), "There are"));
        return new ProfileKeys(
                name,
                required(files, profile, "aws_access_key_id"),
                required(files, profile, "aws_secret_access_key"),
                profile.property("region").orElse(HostedSandbox.REGION));
    }

    private static String required(ProfileFiles files, Profile profile, String property) {
        return profile.property(property)
                .orElseThrow(
                        () -> new NotSentException("The profile '" + profile.name() + "' has no " + property + " in "
                                + files.credentials() + ". Add it, or: aws.configure(\"" + profile.name()
                                + "\", accessKeyId, secretAccessKey)"));
    }

    @Override
    public String toString() {
        return "profile " + profile + ", access key " + accessKeyId + ", region " + region;
    }
}
