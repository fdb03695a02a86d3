package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyRequest;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyResponse;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyGroup;
import software.amazon.awssdk.services.iam.model.PolicyRole;
import software.amazon.awssdk.services.iam.model.PolicyUser;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.Tag;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerPoliciesTest {
    private static final String ARN = "arn:aws:iam::123456789012:policy/";
    private static final String AWS_ARN = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
    private static final String TRUST =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},"
                    + "\"Action\":\"sts:AssumeRole\"}]}";

    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();

    @AfterAll
    void close() {
        sandbox.close();
    }

    private static String allow(String action) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"" + action
                + "\",\"Resource\":\"*\"}]}";
    }

    private String make(String name) {
        return iam.createPolicy(r -> r.policyName(name).policyDocument(allow("s3:GetObject")))
                .policy()
                .arn();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    @Test
    void makesAPolicyAsAwsShowsIt() {
        Policy made = iam.createPolicy(r -> r.policyName("shown")
                        .path("/team/")
                        .description("reads")
                        .tags(tag("a", "b"))
                        .policyDocument(allow("s3:GetObject")))
                .policy();
        assertThat(made.arn()).isEqualTo(ARN + "team/shown");
        assertThat(made.policyId()).matches("ANPA[A-Z2-7]{17}");
        assertThat(made.defaultVersionId()).isEqualTo("v1");
        assertThat(made.isAttachable()).isTrue();
        assertThat(made.description()).isNull();
        Policy got = iam.getPolicy(r -> r.policyArn(made.arn())).policy();
        assertThat(got.description()).isEqualTo("reads");
        assertThat(got.tags()).containsExactly(tag("a", "b"));
        assertThat(got.attachmentCount()).isZero();
        assertThat(iam.listPolicies(r -> r.scope("Local").pathPrefix("/team/")).policies())
                .extracting(Policy::policyName)
                .containsExactly("shown");
    }

    @Test
    void keepsUpToFiveVersionsAndTheirNumbers() {
        String arn = make("versioned");
        PolicyVersion second = iam.createPolicyVersion(
                        r -> r.policyArn(arn).policyDocument(allow("s3:*")).setAsDefault(true))
                .policyVersion();
        assertThat(second.versionId()).isEqualTo("v2");
        assertThat(second.isDefaultVersion()).isTrue();
        assertThat(second.document()).isNull();
        iam.deletePolicyVersion(r -> r.policyArn(arn).versionId("v1"));
        for (int i = 0; i < 4; i++) {
            iam.createPolicyVersion(r -> r.policyArn(arn).policyDocument(allow("s3:Get*")));
        }
        assertThat(iam.listPolicyVersions(r -> r.policyArn(arn)).versions())
                .extracting(PolicyVersion::versionId)
                .containsExactly("v6", "v5", "v4", "v3", "v2");
        iam.setDefaultPolicyVersion(r -> r.policyArn(arn).versionId("v4"));
        assertThat(iam.getPolicy(r -> r.policyArn(arn)).policy().defaultVersionId())
                .isEqualTo("v4");
        assertThat(iam.getPolicyVersion(r -> r.policyArn(arn).versionId("v2"))
                        .policyVersion()
                        .document())
                .contains("s3%3A%2A");
    }

    @Test
    void tellsWhoUsesAPolicy() {
        String arn = make("used");
        iam.createUser(r -> r.userName("Bob").path("/x/"));
        iam.createUser(r -> r.userName("bounded").permissionsBoundary(arn));
        iam.createGroup(r -> r.groupName("devs"));
        iam.createRole(r -> r.roleName("reader").assumeRolePolicyDocument(TRUST).permissionsBoundary(arn));
        iam.attachUserPolicy(r -> r.userName("bob").policyArn(arn));
        iam.attachGroupPolicy(r -> r.groupName("devs").policyArn(arn));
        iam.attachRolePolicy(r -> r.roleName("reader").policyArn(arn));
        Policy used = iam.getPolicy(r -> r.policyArn(arn)).policy();
        assertThat(used.attachmentCount()).isEqualTo(3);
        assertThat(used.permissionsBoundaryUsageCount()).isEqualTo(2);
        assertThat(entities(r -> {})).containsExactlyInAnyOrder("devs", "reader", "Bob", "bounded");
        assertThat(entities(r -> r.entityFilter("User"))).containsExactlyInAnyOrder("Bob", "bounded");
        assertThat(entities(r -> r.policyUsageFilter("PermissionsBoundary")))
                .containsExactlyInAnyOrder("reader", "bounded");
        assertThat(entities(r -> r.policyUsageFilter("PermissionsPolicy").pathPrefix("/x/")))
                .containsExactly("Bob");
        assertThat(entities(r -> r.entityFilter("LocalManagedPolicy"))).hasSize(4);
        assertThat(entities(r -> r.entityFilter("AWSManagedPolicy"))).isEmpty();
        assertThat(iam.listPolicies(r -> r.scope("Local").policyUsageFilter("PermissionsBoundary"))
                        .policies())
                .extracting(Policy::policyName)
                .containsExactly("used");
        ListEntitiesForPolicyResponse first =
                iam.listEntitiesForPolicy(r -> r.policyArn(arn).maxItems(3));
        assertThat(first.isTruncated()).isTrue();
        assertThat(entities(r -> r.marker(first.marker()))).hasSize(1);
        iam.deleteUser(r -> r.userName("bounded"));
        iam.deleteRolePermissionsBoundary(r -> r.roleName("reader"));
        assertThat(iam.getPolicy(r -> r.policyArn(arn)).policy().permissionsBoundaryUsageCount())
                .isZero();
        assertThat(iam.getRole(r -> r.roleName("reader")).role().permissionsBoundary())
                .isNull();
    }

    private List<String> entities(Consumer<ListEntitiesForPolicyRequest.Builder> filter) {
        ListEntitiesForPolicyResponse listed = iam.listEntitiesForPolicy(r -> {
            r.policyArn(ARN + "used");
            filter.accept(r);
        });
        return Stream.of(
                        listed.policyGroups().stream().map(PolicyGroup::groupName),
                        listed.policyRoles().stream().map(PolicyRole::roleName),
                        listed.policyUsers().stream().map(PolicyUser::userName))
                .flatMap(names -> names)
                .toList();
    }

    @Test
    void boundsAUser() {
        String arn = make("fence");
        iam.createUser(r -> r.userName("fenced"));
        iam.putUserPolicy(r -> r.userName("fenced").policyName("all").policyDocument(allow("*")));
        AccessKey key = iam.createAccessKey(r -> r.userName("fenced")).accessKey();
        IamClient fenced = sandbox.iam(new KeyPair(key.accessKeyId(), key.secretAccessKey()));
        assertThat(fenced.getUser().user().permissionsBoundary()).isNull();
        iam.putUserPermissionsBoundary(r -> r.userName("fenced").permissionsBoundary(arn));
        assertThat(catchThrowableOfType(IamException.class, fenced::getUser))
                .hasMessageContaining("because no permissions boundary allows the iam:GetUser action");
        iam.createPolicyVersion(
                r -> r.policyArn(arn).policyDocument(allow("iam:GetUser")).setAsDefault(true));
        AttachedPermissionsBoundary shown = fenced.getUser().user().permissionsBoundary();
        assertThat(shown.permissionsBoundaryArn()).isEqualTo(arn);
        assertThat(shown.permissionsBoundaryTypeAsString()).isEqualTo("PermissionsBoundaryPolicy");
    }

    @Test
    void letsPoliciesAskForTheBoundaryOfWhoIsChanged() {
        String arn = make("asked");
        iam.createUser(r -> r.userName("delegate"));
        iam.putUserPolicy(r -> r.userName("delegate")
                .policyName("bounded-only")
                .policyDocument("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
                        + "[\"iam:CreateUser\",\"iam:PutUserPolicy\"],\"Resource\":\"*\",\"Condition\":"
                        + "{\"StringEquals\":{\"iam:PermissionsBoundary\":\"" + arn + "\"}}}]}"));
        AccessKey key = iam.createAccessKey(r -> r.userName("delegate")).accessKey();
        IamClient delegate = sandbox.iam(new KeyPair(key.accessKeyId(), key.secretAccessKey()));
        assertThat(catchThrowableOfType(IamException.class, () -> delegate.createUser(r -> r.userName("free"))))
                .isNotNull();
        delegate.createUser(r -> r.userName("tied").permissionsBoundary(arn));
        delegate.putUserPolicy(r -> r.userName("tied").policyName("p").policyDocument(allow("s3:*")));
        iam.deleteUserPermissionsBoundary(r -> r.userName("tied"));
        assertThat(catchThrowableOfType(
                        IamException.class,
                        () -> delegate.putUserPolicy(
                                r -> r.userName("tied").policyName("q").policyDocument(allow("s3:*")))))
                .isNotNull();
    }

    @Test
    void givesWhatItsDefaultVersionAllows() {
        String arn = make("giving");
        iam.createUser(r -> r.userName("given"));
        iam.attachUserPolicy(r -> r.userName("given").policyArn(arn));
        AccessKey key = iam.createAccessKey(r -> r.userName("given")).accessKey();
        IamClient given = sandbox.iam(new KeyPair(key.accessKeyId(), key.secretAccessKey()));
        assertThat(catchThrowableOfType(IamException.class, given::listUsers)).isNotNull();
        iam.createPolicyVersion(
                r -> r.policyArn(arn).policyDocument(allow("iam:ListUsers")).setAsDefault(true));
        assertThat(given.listUsers().users()).isNotEmpty();
    }

    @Test
    void tagsPolicies() {
        String arn = make("tagged");
        iam.tagPolicy(r -> r.policyArn(arn).tags(tag("a", "1"), tag("b", "2")));
        iam.untagPolicy(r -> r.policyArn(arn).tagKeys("A"));
        assertThat(iam.listPolicyTags(r -> r.policyArn(arn)).tags()).containsExactly(tag("b", "2"));
    }

    @Test
    void goesOnWithTheNextPolicyWhenListedOnesAreDeleted() {
        for (int i = 0; i < 5; i++) {
            String name = "gone-" + i;
            iam.createPolicy(r -> r.policyName(name).path("/gone/").policyDocument(allow("s3:*")));
        }
        List<String> seen = new ArrayList<>();
        for (Policy policy : iam.listPoliciesPaginator(
                        r -> r.scope("Local").pathPrefix("/gone/").maxItems(2))
                .policies()) {
            iam.deletePolicy(r -> r.policyArn(policy.arn()));
            seen.add(policy.policyName());
        }
        assertThat(seen).hasSize(5);
    }

    private static Arguments row(String code, int status, String message, Consumer<IamClient> asked) {
        return arguments(code, status, message, asked);
    }

    static Stream<Arguments> refusals() {
        String none = ARN + "none";
        return Stream.of(
                row(
                        "EntityAlreadyExists",
                        409,
                        "A policy called KEPT already exists. Duplicate names are not allowed.",
                        iam -> iam.createPolicy(
                                r -> r.policyName("KEPT").path("/other/").policyDocument(allow("s3:*")))),
                row(
                        "DeleteConflict",
                        409,
                        "Cannot delete a policy attached to entities.",
                        iam -> iam.deletePolicy(r -> r.policyArn(ARN + "kept"))),
                row(
                        "DeleteConflict",
                        409,
                        "This policy has more than one version. Before you delete a policy, you must delete the policy's"
                                + " versions. The default version is deleted with the policy.",
                        iam -> iam.deletePolicy(r -> r.policyArn(ARN + "full"))),
                row(
                        "DeleteConflict",
                        409,
                        "Cannot delete the default version of a policy.",
                        iam -> iam.deletePolicyVersion(
                                r -> r.policyArn(ARN + "full").versionId("v1"))),
                row(
                        "LimitExceeded",
                        409,
                        "A managed policy can have up to 5 versions. Before you create a new version, you must delete an"
                                + " existing version.",
                        iam -> iam.createPolicyVersion(
                                r -> r.policyArn(ARN + "full").policyDocument(allow("s3:*")))),
                row(
                        "LimitExceeded",
                        409,
                        "Cannot exceed quota for PolicySize: 6144",
                        iam -> iam.createPolicy(
                                r -> r.policyName("long").policyDocument(allow("s3:" + "x".repeat(6200))))),
                row(
                        "NoSuchEntity",
                        404,
                        "Policy " + none + " was not found.",
                        iam -> iam.createPolicyVersion(r -> r.policyArn(none).policyDocument(allow("s3:*")))),
                row(
                        "NoSuchEntity",
                        404,
                        "Policy " + ARN + "full version v9 does not exist or is not attachable.",
                        iam -> iam.setDefaultPolicyVersion(
                                r -> r.policyArn(ARN + "full").versionId("v9"))),
                row(
                        "NoSuchEntity",
                        404,
                        "Policy " + ARN + "x/kept was not found.",
                        iam -> iam.getPolicy(r -> r.policyArn(ARN + "x/kept"))),
                row(
                        "NoSuchEntity",
                        404,
                        "Scope ARN: " + none + " does not exist or is not attachable.",
                        iam -> iam.createUser(r -> r.userName("new").permissionsBoundary(none))),
                row(
                        "InvalidInput",
                        400,
                        "Value (arn:aws:iam::123456789:not_a_boundary) for parameter PermissionsBoundary is invalid.",
                        iam -> iam.putUserPermissionsBoundary(r ->
                                r.userName("keeper").permissionsBoundary("arn:aws:iam::123456789:not_a_boundary"))),
                row(
                        "AccessDenied",
                        403,
                        "User: arn:aws:iam::123456789012:user/admin is not authorized to perform: iam:DeletePolicy on"
                                + " resource: policy " + AWS_ARN,
                        iam -> iam.deletePolicy(r -> r.policyArn(AWS_ARN))),
                row(
                        "ValidationError",
                        400,
                        "1 validation error detected: Value at 'policyDocument' failed to satisfy constraint: Member must"
                                + " not be null",
                        iam -> iam.createPolicy(r -> r.policyName("new"))),
                row(
                        "ValidationError",
                        400,
                        "The specified value for policyName is invalid. It must contain only alphanumeric characters"
                                + " and/or the following: +=,.@_-",
                        iam -> iam.createPolicy(r -> r.policyName("a b").policyDocument(allow("s3:*")))));
    }

    @BeforeAll
    void setUp() {
        String kept = make("kept");
        iam.createUser(r -> r.userName("keeper"));
        iam.attachUserPolicy(r -> r.userName("keeper").policyArn(kept));
        String full = make("full");
        for (int i = 0; i < 4; i++) {
            iam.createPolicyVersion(r -> r.policyArn(full).policyDocument(allow("s3:*")));
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("refusals")
    void refusesInAwsWords(String code, int status, String message, Consumer<IamClient> asked) {
        IamException refused = catchThrowableOfType(IamException.class, () -> asked.accept(iam));
        assertThat(refused).isNotNull();
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(message);
    }
}
