package inia.sandbox.auth;

import inia.sandbox.call.Caller;

/**
 * An access key, with the secret that signs and the caller that it stands for.
 *
 * @param accessKeyId the id that a signature names, such as {@code AKIA…}
 * @param secretAccessKey the secret that signs
 * @param caller who signs with it
 * @param active whether it may be used
 */
public record AccessKey(String accessKeyId, String secretAccessKey, Caller caller, boolean active) {
    @Override
    public String toString() {
        return "AccessKey[" + accessKeyId + ", secret ****, " + caller.arn() + (active ? "]" : ", inactive]");
    }
}
