package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
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
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsResponse;
import software.amazon.awssdk.services.iam.model.GetCredentialReportResponse;
import software.amazon.awssdk.services.iam.model.GetServiceLastAccessedDetailsResponse;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.JobStatusType;
import software.amazon.awssdk.services.iam.model.ListPoliciesGrantingServiceAccessEntry;
import software.amazon.awssdk.services.iam.model.ManagedPolicyDetail;
import software.amazon.awssdk.services.iam.model.PolicyDetail;
import software.amazon.awssdk.services.iam.model.PolicyGrantingServiceAccess;
import software.amazon.awssdk.services.iam.model.ServiceLastAccessed;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TrackedActionLastAccessed;
import software.amazon.awssdk.services.iam.model.UserDetail;

/** What IAM tells of the whole account, and of who used what. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsTest {
    private static final String ACCOUNT = "arn:aws:iam::123456789012:";
    private static final String S3_READ = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
    private static final String TRUST =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},"
                    + "\"Action\":\"sts:AssumeRole\"}]}";

    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();
    private AccessKey key;

    @BeforeAll
    void setUp() {
        String own = iam.createPolicy(r -> r.policyName("own").policyDocument(allow("iam:Get*")))
                .policy()
                .arn();
        iam.createGroup(r -> r.groupName("devs"));
        iam.attachGroupPolicy(r -> r.groupName("devs").policyArn(own));
        iam.createUser(r -> r.userName("bob").permissionsBoundary(S3_READ).tags(tag("a", "b")));
        iam.putUserPolicy(r -> r.userName("bob").policyName("inline").policyDocument(allow("sqs:*")));
        iam.addUserToGroup(r -> r.userName("bob").groupName("devs"));
        key = iam.createAccessKey(r -> r.userName("bob")).accessKey();
        iam.createRole(r -> r.roleName("reader").assumeRolePolicyDocument(TRUST));
        iam.attachRolePolicy(r -> r.roleName("reader").policyArn(S3_READ));
        iam.createInstanceProfile(r -> r.instanceProfileName("machine"));
        Tag right = tag("team", "right");
        iam.createUser(r -> r.userName("eve"));
        iam.createPolicy(
                r -> r.policyName("tagged").policyDocument(allow("s3:*")).tags(right));
        iam.createVirtualMFADevice(r -> r.virtualMFADeviceName("tagged").tags(right));
        iam.createInstanceProfile(r -> r.instanceProfileName("tagged").tags(right));
        iam.createOpenIDConnectProvider(
                r -> r.url("https://tagged.example.com/x").tags(right));
        iam.addRoleToInstanceProfile(r -> r.instanceProfileName("machine").roleName("reader"));
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static String allow(String action) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"" + action
                + "\",\"Resource\":\"*\"}]}";
    }

    private static String refusal(Runnable asked) {
        IamException refused = catchThrowableOfType(IamException.class, asked::run);
        return refused.awsErrorDetails().errorCode() + ": "
                + refused.awsErrorDetails().errorMessage();
    }

    @Test
    void tellsEverythingThatBearsOnPermissions() {
        GetAccountAuthorizationDetailsResponse all = iam.getAccountAuthorizationDetails();
        UserDetail bob = all.userDetailList().stream()
                .filter(user -> user.userName().equals("bob"))
                .findFirst()
                .orElseThrow();
        assertThat(bob.groupList()).containsExactly("devs");
        assertThat(bob.userPolicyList()).extracting(PolicyDetail::policyName).containsExactly("inline");
        assertThat(bob.permissionsBoundary().permissionsBoundaryArn()).isEqualTo(S3_READ);
        assertThat(bob.tags()).containsExactly(tag("a", "b"));
        assertThat(all.groupDetailList().get(0).attachedManagedPolicies())
                .extracting(AttachedPolicy::policyName)
                .containsExactly("own");
        assertThat(all.roleDetailList().get(0).instanceProfileList())
                .extracting(InstanceProfile::instanceProfileName)
                .containsExactly("machine");
        GetAccountAuthorizationDetailsResponse local =
                iam.getAccountAuthorizationDetails(r -> r.filterWithStrings("LocalManagedPolicy"));
        assertThat(local.userDetailList()).isEmpty();
        assertThat(local.policies()).extracting(ManagedPolicyDetail::policyName).containsExactly("own", "tagged");
        assertThat(local.policies().get(0).policyVersionList().get(0).document())
                .contains("iam%3AGet%2A");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void tellsThemAPageAtATime(int size) {
        List<String> seen = new ArrayList<>();
        for (GetAccountAuthorizationDetailsResponse page :
                iam.getAccountAuthorizationDetailsPaginator(r -> r.maxItems(size))) {
            int items = page.userDetailList().size()
                    + page.groupDetailList().size()
                    + page.roleDetailList().size()
                    + page.policies().size();
            assertThat(items).isLessThanOrEqualTo(size);
            page.userDetailList().forEach(user -> seen.add(user.arn()));
            page.groupDetailList().forEach(group -> seen.add(group.arn()));
            page.roleDetailList().forEach(role -> seen.add(role.arn()));
            page.policies().forEach(policy -> seen.add(policy.arn()));
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(9)
                .contains(ACCOUNT + "user/bob", ACCOUNT + "policy/own", S3_READ);
    }

    @Test
    void reportsCredentialsAsCsv() {
        assertThat(refusal(iam::getCredentialReport)).startsWith("ReportNotPresent");
        assertThat(iam.generateCredentialReport().stateAsString()).isEqualTo("STARTED");
        assertThat(iam.generateCredentialReport().stateAsString()).isEqualTo("COMPLETE");
        GetCredentialReportResponse report = iam.getCredentialReport();
        assertThat(report.reportFormatAsString()).isEqualTo("text/csv");
        String[] lines = report.content().asUtf8String().split("\n");
        assertThat(lines[0])
                .startsWith("user,arn,user_creation_time,password_enabled")
                .endsWith("cert_2_last_rotated");
        int columns = lines[0].split(",").length;
        assertThat(lines).allMatch(line -> line.split(",").length == columns);
        assertThat(lines[1]).startsWith("<root_account>," + ACCOUNT + "root,").contains(",not_supported,");
        String bob = Stream.of(lines)
                .filter(line -> line.startsWith("bob,"))
                .findFirst()
                .orElseThrow();
        assertThat(bob).contains(",false,N/A,N/A,N/A,false,true,").endsWith(",false,N/A,false,N/A");
        sandbox.advance(Duration.ofHours(5));
        assertThat(refusal(iam::getCredentialReport)).startsWith("ReportExpired");
        assertThat(iam.generateCredentialReport().stateAsString()).isEqualTo("STARTED");
    }

    @Test
    void tellsWhichServicesMayBeUsedAndWhoLastDid() {
        IamClient bob = sandbox.iam(new KeyPair(key.accessKeyId(), key.secretAccessKey()));
        assertThat(refusal(bob::getUser)).startsWith("AccessDenied");
        String job = iam.generateServiceLastAccessedDetails(
                        r -> r.arn(ACCOUNT + "user/bob").granularity("ACTION_LEVEL"))
                .jobId();
        GetServiceLastAccessedDetailsResponse details = iam.getServiceLastAccessedDetails(r -> r.jobId(job));
        assertThat(details.jobStatus()).isEqualTo(JobStatusType.COMPLETED);
        assertThat(details.servicesLastAccessed())
                .extracting(ServiceLastAccessed::serviceNamespace)
                .containsExactly("iam", "sqs");
        ServiceLastAccessed used = details.servicesLastAccessed().get(0);
        assertThat(used.lastAuthenticatedEntity()).isEqualTo(ACCOUNT + "user/bob");
        assertThat(used.lastAuthenticated()).isNotNull();
        assertThat(used.trackedActionsLastAccessed())
                .extracting(TrackedActionLastAccessed::actionName)
                .containsExactly("GetUser");
        assertThat(details.servicesLastAccessed().get(1).totalAuthenticatedEntities())
                .isZero();
        for (String arn : List.of(ACCOUNT + "group/devs", ACCOUNT + "policy/own")) {
            String other =
                    iam.generateServiceLastAccessedDetails(r -> r.arn(arn)).jobId();
            assertThat(iam.getServiceLastAccessedDetailsWithEntities(
                                    r -> r.jobId(other).serviceNamespace("iam"))
                            .entityDetailsList())
                    .extracting(entity -> entity.entityInfo().name())
                    .containsExactly("bob");
        }
        assertThat(refusal(() -> iam.generateServiceLastAccessedDetails(r -> r.arn(ACCOUNT + "user/nobody"))))
                .startsWith("NoSuchEntity");
    }

    @Test
    void tellsWhichPoliciesGrantAService() {
        List<ListPoliciesGrantingServiceAccessEntry> entries = iam.listPoliciesGrantingServiceAccess(
                        r -> r.arn(ACCOUNT + "user/bob").serviceNamespaces("iam", "sqs", "s3"))
                .policiesGrantingServiceAccess();
        assertThat(entries.get(0).policies())
                .extracting(PolicyGrantingServiceAccess::policyArn)
                .containsExactly(ACCOUNT + "policy/own");
        PolicyGrantingServiceAccess inline = entries.get(1).policies().get(0);
        assertThat(inline.policyTypeAsString()).isEqualTo("INLINE");
        assertThat(inline.entityTypeAsString()).isEqualTo("USER");
        assertThat(inline.entityName()).isEqualTo("bob");
        assertThat(entries.get(2).policies()).isEmpty();
    }

    @Test
    void keepsWhichTokensStsShouldGive() {
        iam.setSecurityTokenServicePreferences(r -> r.globalEndpointTokenVersion("v2Token"));
        assertThat(iam.getAccountSummary().summaryMapAsStrings()).containsEntry("GlobalEndpointTokenVersion", 2);
        assertThat(refusal(() -> iam.setSecurityTokenServicePreferences(r -> r.globalEndpointTokenVersion("v3"))))
                .startsWith("ValidationError");
    }

    /** What has tags, and a call about it that bob may make only if the tag is right. */
    static Stream<Arguments> tagged() {
        return Stream.of(
                arguments("policy", (Consumer<IamClient>)
                        iam -> iam.getPolicy(r -> r.policyArn(ACCOUNT + "policy/tagged"))),
                arguments("mfa", (Consumer<IamClient>)
                        iam -> iam.listMFADeviceTags(r -> r.serialNumber(ACCOUNT + "mfa/tagged"))),
                arguments("profile", (Consumer<IamClient>)
                        iam -> iam.getInstanceProfile(r -> r.instanceProfileName("tagged"))),
                arguments("oidc", (Consumer<IamClient>) iam -> iam.getOpenIDConnectProvider(
                        r -> r.openIDConnectProviderArn(ACCOUNT + "oidc-provider/tagged.example.com/x"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tagged")
    void letsPoliciesAskForTheTags(String kind, Consumer<IamClient> asked) {
        AccessKey eves = iam.createAccessKey(r -> r.userName("eve")).accessKey();
        try {
            IamClient eve = sandbox.iam(new KeyPair(eves.accessKeyId(), eves.secretAccessKey()));
            setTagThatEveNeeds("other");
            assertThat(refusal(() -> asked.accept(eve))).startsWith("AccessDenied");
            setTagThatEveNeeds("right");
            asked.accept(eve);
        } finally {
            iam.deleteAccessKey(r -> r.userName("eve").accessKeyId(eves.accessKeyId()));
        }
    }

    private void setTagThatEveNeeds(String value) {
        iam.putUserPolicy(r -> r.userName("eve")
                .policyName("by-tag")
                .policyDocument("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"iam:*\","
                        + "\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"aws:ResourceTag/team\":\"" + value
                        + "\"}}}]}"));
    }

    @Test
    void hasNoOrganization() {
        assertThat(refusal(() -> iam.listOrganizationsFeatures(r -> {}))).startsWith("OrganizationNotFoundException");
    }
}
