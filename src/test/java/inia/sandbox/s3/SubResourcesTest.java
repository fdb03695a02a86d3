package inia.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.AnalyticsConfiguration;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.model.ReplicationConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.Tag;

/** What can be put to a bucket, and what is made of it. */
@Timeout(60)
class SubResourcesTest {
    private static final String POLICY = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::pond/*\"}]}";

    private static final CORSRule CORS = CORSRule.builder()
            .allowedMethods("GET", "PUT")
            .allowedOrigins("https://*.example.com")
            .maxAgeSeconds(60)
            .build();
    private static final LifecycleRule LIFECYCLE = LifecycleRule.builder()
            .id("old")
            .status("Enabled")
            .filter(filter -> filter.and(
                    and -> and.prefix("logs/").tags(tag -> tag.key("a").value("b"))))
            .expiration(expiration -> expiration.days(7))
            .build();
    private static final LifecycleRule OLDER_FORM = LifecycleRule.builder()
            .id("older")
            .status("Disabled")
            .prefix("")
            .transitions(transition -> transition.days(3).storageClass("GLACIER"))
            .build();
    private static final ServerSideEncryptionConfiguration ENCRYPTION = ServerSideEncryptionConfiguration.builder()
            .rules(rule -> rule.bucketKeyEnabled(true)
                    .applyServerSideEncryptionByDefault(
                            to -> to.sseAlgorithm("aws:kms").kmsMasterKeyID("k")))
            .build();
    private static final QueueConfiguration QUEUE = QueueConfiguration.builder()
            .id("q")
            .queueArn("arn:aws:sqs:us-east-1:123456789012:q")
            .eventsWithStrings("s3:ObjectCreated:*")
            .build();
    private static final AnalyticsConfiguration ANALYTICS = AnalyticsConfiguration.builder()
            .id("a")
            .storageClassAnalysis(analysis -> {})
            .build();
    private static final Tag TAG = Tag.builder().key("colour").value("pink").build();

    private static Sandbox sandbox;
    private static S3Client s3;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(SandboxOptions.memory());
        s3 = Clients.s3(sandbox);
        for (String name : List.of("pond", "lake", "wet.lands")) {
            s3.createBucket(create -> create.bucket(name));
        }
        s3.putBucketVersioning(put -> put.bucket("pond").versioningConfiguration(to -> to.status("Enabled")));
        s3.createBucket(create -> create.bucket("locked").objectLockEnabledForBucket(true));
    }

    @AfterAll
    static void close() {
        s3.close();
        sandbox.close();
    }

    /** What is put, what is then got, and what is there when it is gone again: a value, or a refusal's code. */
    static Stream<Arguments> documents() {
        return Stream.of(
                document(
                        "cors",
                        s -> s.putBucketCors(p -> p.bucket("pond").corsConfiguration(c -> c.corsRules(CORS))),
                        s -> s.getBucketCors(g -> g.bucket("pond")).corsRules(),
                        List.of(CORS),
                        s -> s.deleteBucketCors(d -> d.bucket("pond")),
                        "NoSuchCORSConfiguration"),
                document(
                        "lifecycle",
                        s -> s.putBucketLifecycleConfiguration(p -> p.bucket("pond")
                                .lifecycleConfiguration(BucketLifecycleConfiguration.builder()
                                        .rules(LIFECYCLE, OLDER_FORM)
                                        .build())),
                        s -> s.getBucketLifecycleConfiguration(g -> g.bucket("pond"))
                                .rules(),
                        List.of(LIFECYCLE, OLDER_FORM),
                        s -> s.deleteBucketLifecycle(d -> d.bucket("pond")),
                        "NoSuchLifecycleConfiguration"),
                document(
                        "website",
                        s -> s.putBucketWebsite(p -> p.bucket("pond")
                                .websiteConfiguration(w -> w.indexDocument(i -> i.suffix("index.html")))),
                        s -> s.getBucketWebsite(g -> g.bucket("pond"))
                                .indexDocument()
                                .suffix(),
                        "index.html",
                        s -> s.deleteBucketWebsite(d -> d.bucket("pond")),
                        "NoSuchWebsiteConfiguration"),
                document(
                        "encryption",
                        s -> s.putBucketEncryption(p -> p.bucket("pond").serverSideEncryptionConfiguration(ENCRYPTION)),
                        s -> s.getBucketEncryption(g -> g.bucket("pond")).serverSideEncryptionConfiguration(),
                        ENCRYPTION,
                        s -> s.deleteBucketEncryption(d -> d.bucket("pond")),
                        ConfigurationChecks.defaultEncryption()),
                document(
                        "notification",
                        s -> s.putBucketNotificationConfiguration(p -> p.bucket("pond")
                                .skipDestinationValidation(true)
                                .notificationConfiguration(n -> n.queueConfigurations(QUEUE))),
                        s -> s.getBucketNotificationConfiguration(g -> g.bucket("pond"))
                                .queueConfigurations(),
                        List.of(QUEUE),
                        s -> s.putBucketNotificationConfiguration(
                                p -> p.bucket("pond").notificationConfiguration(n -> {})),
                        List.of()),
                document(
                        "tagging",
                        s -> s.putBucketTagging(p -> p.bucket("pond").tagging(t -> t.tagSet(TAG))),
                        s -> s.getBucketTagging(g -> g.bucket("pond")).tagSet(),
                        List.of(TAG),
                        s -> s.deleteBucketTagging(d -> d.bucket("pond")),
                        "NoSuchTagSet"),
                document(
                        "policy",
                        s -> s.putBucketPolicy(p -> p.bucket("pond").policy(POLICY)),
                        s -> s.getBucketPolicy(g -> g.bucket("pond")).policy()
                                + s.getBucketPolicyStatus(g -> g.bucket("pond"))
                                        .policyStatus()
                                        .isPublic(),
                        POLICY + true,
                        s -> s.deleteBucketPolicy(d -> d.bucket("pond")),
                        "NoSuchBucketPolicy"),
                document(
                        "request payment",
                        s -> s.putBucketRequestPayment(
                                p -> p.bucket("pond").requestPaymentConfiguration(r -> r.payer("Requester"))),
                        s -> s.getBucketRequestPayment(g -> g.bucket("pond")).payerAsString(),
                        "Requester",
                        s -> s.putBucketRequestPayment(
                                p -> p.bucket("pond").requestPaymentConfiguration(r -> r.payer("BucketOwner"))),
                        "BucketOwner"),
                document(
                        "acceleration",
                        s -> s.putBucketAccelerateConfiguration(
                                p -> p.bucket("pond").accelerateConfiguration(a -> a.status("Enabled"))),
                        s -> s.getBucketAccelerateConfiguration(g -> g.bucket("pond"))
                                .statusAsString(),
                        "Enabled",
                        s -> s.putBucketAccelerateConfiguration(
                                p -> p.bucket("pond").accelerateConfiguration(a -> a.status("Suspended"))),
                        "Suspended"),
                document(
                        "replication",
                        s -> s.putBucketReplication(p -> p.bucket("pond")
                                .replicationConfiguration(ReplicationConfiguration.builder()
                                        .role("arn:aws:iam::123456789012:role/r")
                                        .rules(rule -> rule.id("r")
                                                .status("Enabled")
                                                .prefix("")
                                                .destination(to -> to.bucket("arn:aws:s3:::lake")))
                                        .build())),
                        s -> s.getBucketReplication(g -> g.bucket("pond"))
                                .replicationConfiguration()
                                .rules()
                                .get(0)
                                .id(),
                        "r",
                        s -> s.deleteBucketReplication(d -> d.bucket("pond")),
                        "ReplicationConfigurationNotFoundError"),
                document(
                        "analytics",
                        s -> s.putBucketAnalyticsConfiguration(
                                p -> p.bucket("pond").id("a").analyticsConfiguration(ANALYTICS)),
                        s -> List.of(
                                s.getBucketAnalyticsConfiguration(
                                                g -> g.bucket("pond").id("a"))
                                        .analyticsConfiguration(),
                                s.listBucketAnalyticsConfigurations(l -> l.bucket("pond"))
                                        .analyticsConfigurationList()
                                        .get(0)),
                        List.of(ANALYTICS, ANALYTICS),
                        s -> s.deleteBucketAnalyticsConfiguration(
                                d -> d.bucket("pond").id("a")),
                        "NoSuchConfiguration"),
                document(
                        "ownership",
                        s -> s.putBucketOwnershipControls(p -> p.bucket("pond")
                                .ownershipControls(o -> o.rules(r -> r.objectOwnership("BucketOwnerEnforced")))),
                        s -> s.getBucketOwnershipControls(g -> g.bucket("pond"))
                                .ownershipControls()
                                .rules()
                                .get(0)
                                .objectOwnershipAsString(),
                        "BucketOwnerEnforced",
                        s -> s.deleteBucketOwnershipControls(d -> d.bucket("pond")),
                        "OwnershipControlsNotFoundError"));
    }

    private static Arguments document(
            String what,
            Consumer<S3Client> put,
            Function<S3Client, Object> get,
            Object got,
            Consumer<S3Client> delete,
            Object after) {
        return arguments(what, put, get, got, delete, after);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void givesBackWhatWasPut(
            String what,
            Consumer<S3Client> put,
            Function<S3Client, Object> get,
            Object got,
            Consumer<S3Client> delete,
            Object after) {
        put.accept(s3);
        assertThat(get.apply(s3)).isEqualTo(got);
        delete.accept(s3);
        if (after instanceof String code && !code.equals("BucketOwner") && !code.equals("Suspended")) {
            refused(code, get::apply);
        } else {
            assertThat(get.apply(s3)).isEqualTo(after);
        }
    }

    private static void refused(String code, Consumer<S3Client> call) {
        assertThatThrownBy(() -> call.accept(s3))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo(code));
    }

    /** What no bucket takes. */
    static Stream<Arguments> impossible() {
        return Stream.of(
                impossible(
                        "MalformedXML",
                        s -> s.putBucketCors(p -> p.bucket("pond").corsConfiguration(c -> {}))),
                impossible(
                        "InvalidRequest",
                        s -> s.putBucketCors(p -> p.bucket("pond")
                                .corsConfiguration(c -> c.corsRules(
                                        r -> r.allowedMethods("PATCH").allowedOrigins("*"))))),
                impossible(
                        "MalformedXML",
                        s -> lifecycle(s, LIFECYCLE.toBuilder().prefix("x").build())),
                impossible(
                        "MalformedXML",
                        s -> lifecycle(
                                s,
                                LIFECYCLE.toBuilder()
                                        .expiration(e -> e.days(1).expiredObjectDeleteMarker(true))
                                        .build())),
                impossible(
                        "InvalidArgument",
                        s -> lifecycle(
                                s,
                                LIFECYCLE.toBuilder().expiration(e -> e.days(0)).build())),
                impossible(
                        "InvalidRequest",
                        s -> lifecycle(
                                s,
                                LIFECYCLE.toBuilder()
                                        .expiration((software.amazon.awssdk.services.s3.model.LifecycleExpiration) null)
                                        .build())),
                impossible("InvalidArgument", s -> lifecycle(s, LIFECYCLE, LIFECYCLE)),
                impossible(
                        "MalformedPolicy",
                        s -> s.putBucketPolicy(p -> p.bucket("pond").policy("x"))),
                impossible(
                        "InvalidTag",
                        s -> s.putBucketTagging(p -> p.bucket("pond").tagging(t -> t.tagSet(TAG, TAG)))),
                impossible(
                        "InvalidRequest",
                        s -> s.putPublicAccessBlock(p -> p.bucket("pond").publicAccessBlockConfiguration(b -> {}))),
                impossible(
                        "InvalidRequest",
                        s -> s.putBucketAccelerateConfiguration(
                                p -> p.bucket("wet.lands").accelerateConfiguration(a -> a.status("Enabled")))),
                impossible(
                        "InvalidRequest",
                        s -> s.putBucketReplication(p -> p.bucket("lake")
                                .replicationConfiguration(r -> r.role("r")
                                        .rules(x -> x.status("Enabled").destination(d -> d.bucket("b")))))),
                impossible(
                        "InvalidTargetBucketForLogging",
                        s -> s.putBucketLogging(p -> p.bucket("pond")
                                .bucketLoggingStatus(b -> b.loggingEnabled(
                                        l -> l.targetBucket("lake").targetPrefix(""))))),
                impossible(
                        "InvalidArgument",
                        s -> s.putBucketNotificationConfiguration(p -> p.bucket("pond")
                                .notificationConfiguration(n -> n.queueConfigurations(QUEUE.toBuilder()
                                        .queueArn("arn:aws:sqs")
                                        .build())))),
                impossible(
                        "MalformedXML",
                        s -> s.putBucketOwnershipControls(p ->
                                p.bucket("pond").ownershipControls(o -> o.rules(r -> r.objectOwnership("Everybody"))))),
                impossible(
                        "InvalidBucketState",
                        s -> s.putObjectLockConfiguration(
                                p -> p.bucket("lake").objectLockConfiguration(l -> l.objectLockEnabled("Enabled")))),
                impossible(
                        "InvalidBucketState",
                        s -> s.putBucketVersioning(
                                p -> p.bucket("locked").versioningConfiguration(v -> v.status("Suspended")))));
    }

    private static void lifecycle(S3Client client, LifecycleRule... rules) {
        client.putBucketLifecycleConfiguration(p -> p.bucket("pond").lifecycleConfiguration(l -> l.rules(rules)));
    }

    private static Arguments impossible(String code, Consumer<S3Client> put) {
        return arguments(code, put);
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void refusesWhatCanNotBe(String code, Consumer<S3Client> put) {
        refused(code, put);
    }
}
