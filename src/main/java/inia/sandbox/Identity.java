package inia.sandbox;

/**
 * Someone that the sandbox's account is made with.
 *
 * @param profile the profile to use it under: {@code default} (the user {@code admin}) or {@code root}
 * @param accessKeyId the id of its access key
 * @param secretAccessKey the secret that signs
 */
public record Identity(String profile, String accessKeyId, String secretAccessKey) {
    @Override
    public String toString() {
        return "Identity[" + profile + ", " + accessKeyId + ", secret ****]";
    }
}
