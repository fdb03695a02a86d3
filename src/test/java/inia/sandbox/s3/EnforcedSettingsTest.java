package inia.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionConfiguration;

/** What settings of buckets, and of objects, keep people from doing. */
@Timeout(60)
class EnforcedSettingsTest {
    private static final String POLICY = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::pond/*\"}]}";
    private static final ServerSideEncryptionConfiguration ENCRYPTION = ServerSideEncryptionConfiguration.builder()
            .rules(rule -> rule.bucketKeyEnabled(true)
                    .applyServerSideEncryptionByDefault(
                            to -> to.sseAlgorithm("aws:kms").kmsMasterKeyID("k")))
            .build();

    private static Sandbox sandbox;
    private static S3Client s3;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(SandboxOptions.memory());
        s3 = Clients.s3(sandbox);
        for (String name : List.of("pond", "lake")) {
            s3.createBucket(create -> create.bucket(name));
        }
        s3.createBucket(create -> create.bucket("locked").objectLockEnabledForBucket(true));
    }

    @AfterAll
    static void close() {
        s3.close();
        sandbox.close();
    }

    private static void refused(String code, Consumer<S3Client> call) {
        assertThatThrownBy(() -> call.accept(s3))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo(code));
    }

    @Test
    void keepsThePublicOutOfABucketThatBlocksIt() {
        s3.putBucketAcl(put -> put.bucket("lake").acl("public-read"));
        assertThat(s3.getBucketAcl(get -> get.bucket("lake")).grants()).hasSize(2);
        s3.putPublicAccessBlock(put -> put.bucket("lake")
                .publicAccessBlockConfiguration(
                        block -> block.blockPublicAcls(true).blockPublicPolicy(true)));
        refused("AccessDenied", s -> s.putBucketAcl(put -> put.bucket("lake").acl("public-read")));
        refused("AccessDenied", s -> s.putBucketPolicy(put -> put.bucket("lake").policy(POLICY)));
        s3.deletePublicAccessBlock(delete -> delete.bucket("lake"));
        s3.putBucketOwnershipControls(put -> put.bucket("lake")
                .ownershipControls(owner -> owner.rules(rule -> rule.objectOwnership("BucketOwnerEnforced"))));
        refused(
                "AccessControlListNotSupported",
                s -> s.putObject(put -> put.bucket("lake").key("k").acl("public-read"), RequestBody.empty()));
    }

    @Test
    void keepsLockedObjectsUntilTheSandboxsClockSaysSo() {
        Instant until = sandbox.clock().instant().plusSeconds(3600);
        String version = s3.putObject(
                        put -> put.bucket("locked")
                                .key("k")
                                .objectLockMode("COMPLIANCE")
                                .objectLockRetainUntilDate(until),
                        RequestBody.empty())
                .versionId();
        Consumer<S3Client> delete = s -> s.deleteObject(
                d -> d.bucket("locked").key("k").versionId(version).bypassGovernanceRetention(true));
        refused("AccessDenied", delete);
        refused(
                "AccessDenied",
                s -> s.putObjectRetention(put -> put.bucket("locked")
                        .key("k")
                        .retention(to -> to.mode("GOVERNANCE").retainUntilDate(until))));
        assertThat(s3.getObjectRetention(get -> get.bucket("locked").key("k"))
                        .retention()
                        .modeAsString())
                .isEqualTo("COMPLIANCE");
        sandbox.clock().advance(java.time.Duration.ofHours(2));
        delete.accept(s3);
    }

    @Test
    void tellsHowAnObjectIsEncryptedAndAsksForACustomersKey() {
        s3.putBucketEncryption(put -> put.bucket("pond").serverSideEncryptionConfiguration(ENCRYPTION));
        assertThat(s3.putObject(put -> put.bucket("pond").key("e"), RequestBody.empty())
                        .ssekmsKeyId())
                .isEqualTo("k");
        s3.deleteBucketEncryption(delete -> delete.bucket("pond"));
        refused(
                "InvalidArgument",
                s -> s.putObject(
                        put -> put.bucket("pond").key("e").serverSideEncryption("rot13"), RequestBody.empty()));
        refused(
                "InvalidArgument",
                s -> s.putObject(
                        put -> put.bucket("pond")
                                .key("e")
                                .sseCustomerAlgorithm("AES256")
                                .sseCustomerKey("c2hvcnQ="),
                        RequestBody.empty()));
    }
}
