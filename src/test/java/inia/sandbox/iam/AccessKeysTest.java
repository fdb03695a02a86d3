package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.AccessKeyMetadata;
import software.amazon.awssdk.services.iam.model.GetAccessKeyLastUsedResponse;
import software.amazon.awssdk.services.iam.model.ListAccessKeysResponse;
import software.amazon.awssdk.services.iam.model.StatusType;

class AccessKeysTest {
    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();

    @BeforeEach
    void alice() {
        iam.createUser(request -> request.userName("alice"));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private AccessKey key(String user) {
        return iam.createAccessKey(request -> request.userName(user)).accessKey();
    }

    private static KeyPair pair(AccessKey key) {
        return new KeyPair(key.accessKeyId(), key.secretAccessKey());
    }

    @Test
    void makesAKeyInAwsFormat() {
        AccessKey key = key("alice");
        assertThat(key.accessKeyId()).matches("AKIA[A-Z2-7]{16}");
        assertThat(key.secretAccessKey()).matches("[A-Za-z0-9+/]{40}");
        assertThat(key.status()).isEqualTo(StatusType.ACTIVE);
        assertThat(key.userName()).isEqualTo("alice");
        assertThat(key.createDate().getNano()).isZero();
    }

    @Test
    void makesAKeyThatSignsAsItsUser() {
        AccessKey key = key("alice");
        assertThat(sandbox.sts(pair(key)).getCallerIdentity().arn()).isEqualTo("arn:aws:iam::123456789012:user/alice");
        iam.updateUser(request -> request.userName("alice").newUserName("anna").newPath("/x/"));
        assertThat(sandbox.sts(pair(key)).getCallerIdentity().arn()).isEqualTo("arn:aws:iam::123456789012:user/x/anna");
        assertThat(iam.listAccessKeys(request -> request.userName("anna")).accessKeyMetadata())
                .extracting(AccessKeyMetadata::userName)
                .containsExactly("anna");
    }

    @Test
    void listsKeysOldestFirstOnePageAtATime() {
        AccessKey first = key("alice");
        AccessKey second = key("alice");
        ListAccessKeysResponse page =
                iam.listAccessKeys(request -> request.userName("alice").maxItems(1));
        assertThat(page.accessKeyMetadata())
                .extracting(AccessKeyMetadata::accessKeyId)
                .containsExactly(first.accessKeyId());
        assertThat(iam.listAccessKeys(request -> request.userName("alice").marker(page.marker()))
                        .accessKeyMetadata())
                .extracting(AccessKeyMetadata::accessKeyId)
                .containsExactly(second.accessKeyId());
    }

    @Test
    void takesTheCallerWhenNoUserIsNamed() {
        AccessKey second = iam.createAccessKey().accessKey();
        assertThat(second.userName()).isEqualTo("admin");
        assertThat(iam.listAccessKeys().accessKeyMetadata()).hasSize(2);
        iam.updateAccessKey(request -> request.accessKeyId(second.accessKeyId()).status(StatusType.INACTIVE));
        iam.deleteAccessKey(request -> request.accessKeyId(second.accessKeyId()));
        assertThat(iam.listAccessKeys().accessKeyMetadata()).hasSize(1);
    }

    @Test
    void keepsTheKeysOfTheRootApart() {
        IamClient root = sandbox.root();
        AccessKey second = root.createAccessKey().accessKey();
        assertThat(sandbox.sts(pair(second)).getCallerIdentity().arn()).isEqualTo("arn:aws:iam::123456789012:root");
        assertThat(root.listAccessKeys().accessKeyMetadata())
                .extracting(AccessKeyMetadata::accessKeyId)
                .containsExactly(sandbox.rootKeys().accessKeyId(), second.accessKeyId());
        root.deleteAccessKey(request -> request.accessKeyId(second.accessKeyId()));
        assertThat(root.listAccessKeys().accessKeyMetadata()).hasSize(1);
    }

    @Test
    void makesKeysInactiveAndActive() {
        AccessKey key = key("alice");
        iam.updateAccessKey(request ->
                request.userName("alice").accessKeyId(key.accessKeyId()).status(StatusType.INACTIVE));
        assertThat(iam.listAccessKeys(request -> request.userName("alice")).accessKeyMetadata())
                .extracting(AccessKeyMetadata::status)
                .containsExactly(StatusType.INACTIVE);
        iam.updateAccessKey(request ->
                request.userName("alice").accessKeyId(key.accessKeyId()).status(StatusType.ACTIVE));
        assertThat(sandbox.sts(pair(key)).getCallerIdentity().account()).isEqualTo("123456789012");
    }

    @Test
    void tellsWhenAKeyWasLastUsed() {
        AccessKey key = key("alice");
        GetAccessKeyLastUsedResponse before =
                iam.getAccessKeyLastUsed(request -> request.accessKeyId(key.accessKeyId()));
        assertThat(before.userName()).isEqualTo("alice");
        assertThat(before.accessKeyLastUsed().serviceName()).isEqualTo("N/A");
        assertThat(before.accessKeyLastUsed().region()).isEqualTo("N/A");
        assertThat(before.accessKeyLastUsed().lastUsedDate()).isNull();
        sandbox.sts(pair(key)).getCallerIdentity();
        GetAccessKeyLastUsedResponse after =
                iam.getAccessKeyLastUsed(request -> request.accessKeyId(key.accessKeyId()));
        assertThat(after.accessKeyLastUsed().serviceName()).isEqualTo("sts");
        assertThat(after.accessKeyLastUsed().region()).isEqualTo("us-east-1");
        assertThat(after.accessKeyLastUsed().lastUsedDate().getEpochSecond() % 60)
                .isZero();
    }

    @Test
    void letsAUserBeDeletedOnceItsKeysAre() {
        AccessKey key = key("alice");
        iam.deleteAccessKey(request -> request.userName("alice").accessKeyId(key.accessKeyId()));
        iam.deleteUser(request -> request.userName("alice"));
        assertThat(iam.listUsers().users()).hasSize(1);
    }
}
