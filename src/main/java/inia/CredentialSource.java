package inia;

import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Where a session's keys come from: given, lent by STS for a while, or found as the SDK finds them. */
sealed interface CredentialSource extends AwsCredentialsProvider permits GivenKeys, RoleKeys, ProviderChain {
    /** In words, such as {@code profile root}; once they have been resolved. */
    String origin();

    /** The providers that were asked before, and why each gave nothing. */
    default List<String> tried() {
        return List.of();
    }
}
