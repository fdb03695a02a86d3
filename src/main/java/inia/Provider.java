package inia;

import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * One of the SDK's credentials providers.
 *
 * @param name what it is called here, such as {@code environment}
 * @param absent why it has nothing to go by, in a few words; empty if it has and is worth asking
 * @param open makes it
 */
record Provider(String name, Supplier<Optional<String>> absent, Supplier<AwsCredentialsProvider> open) {
    static Provider systemProperties() {
        return new Provider(
                "system properties",
                () -> unless(System.getProperty("aws.accessKeyId") != null, "not set"),
                SystemPropertyCredentialsProvider::create);
    }

    static Provider environment() {
        return new Provider(
                "environment",
                () -> unless(System.getenv("AWS_ACCESS_KEY_ID") != null, "not set"),
                EnvironmentVariableCredentialsProvider::create);
    }

    static Provider webIdentity() {
        return new Provider(
                "web identity token",
                () -> unless(isSet(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE), "not set"),
                WebIdentityTokenFileCredentialsProvider::create);
    }

    /** The profile that {@code AWS_PROFILE} names, or the default one. */
    static Provider usualProfile() {
        return profile(ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow());
    }

    static Provider profile(String name) {
        return new Provider(
                "profile " + name,
                () -> unless(ProfileFile.defaultProfileFile().profile(name).isPresent(), "no such profile"),
                () -> ProfileCredentialsProvider.create(name));
    }

    static Provider container() {
        return new Provider(
                "container",
                () -> unless(
                        isSet(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI)
                                || isSet(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI),
                        "not in one"),
                () -> ContainerCredentialsProvider.builder().build());
    }

    static Provider instance() {
        return new Provider(
                "EC2 instance",
                () -> unless(
                        !SdkSystemSetting.AWS_EC2_METADATA_DISABLED
                                .getBooleanValue()
                                .orElse(false),
                        "disabled"),
                InstanceProfileCredentialsProvider::create);
    }

    private static boolean isSet(SystemSetting setting) {
        return setting.getStringValue().filter(value -> !value.isBlank()).isPresent();
    }

    private static Optional<String> unless(boolean present, String reason) {
        return present ? Optional.empty() : Optional.of(reason);
    }
}
