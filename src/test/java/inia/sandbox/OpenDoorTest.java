package inia.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.sts.StsSandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;

/** A sandbox that lets everybody in: who they are there, and what is refused all the same. */
class OpenDoorTest {
    private static StsSandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = new StsSandbox(new SandboxOptions(null, false, 0, true));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private static AwsCredentials key(String id) {
        return AwsBasicCredentials.create(id, "whatever");
    }

    private static String arn(AwsCredentials credentials) {
        try (StsClient sts = sandbox.sts(credentials)) {
            return sts.getCallerIdentity().arn();
        }
    }

    @Test
    void takesAnybodyForTheRoot() {
        assertThat(arn(key("testing"))).isEqualTo("arn:aws:iam::123456789012:root");
        assertThat(arn(sandbox.admin())).isEqualTo("arn:aws:iam::123456789012:root");
        assertThat(arn(sandbox.root())).isEqualTo("arn:aws:iam::123456789012:root");
    }

    @Test
    void takesTwelveDigitsForTheRootOfThatAccount() {
        assertThat(arn(key("222233334444"))).isEqualTo("arn:aws:iam::222233334444:root");
        IamClient theirs = sandbox.iam(key("222233334444"));
        theirs.createUser(user -> user.userName("eve"));
        assertThat(theirs.getAccountSummary().summaryMapAsStrings()).containsEntry("Users", 1);
        assertThat(sandbox.iam(key("333344445555")).listUsers().users()).isEmpty();
    }

    @Test
    void knowsItsOwnKeys() {
        IamClient iam = sandbox.iam(key("testing"));
        iam.createUser(user -> user.userName("dora"));
        AccessKey made = iam.createAccessKey(create -> create.userName("dora")).accessKey();

        // The secret does not matter, nor that nothing is allowed to the user.
        IamClient dora = sandbox.iam(key(made.accessKeyId()));
        assertThat(dora.getUser().user().userName()).isEqualTo("dora");
        assertThat(arn(key(made.accessKeyId()))).isEqualTo("arn:aws:iam::123456789012:user/dora");
        dora.createUser(user -> user.userName("made-by-dora"));
    }

    @Test
    void letsRolesBeAssumedThatAreNotThere() {
        StsClient sts = sandbox.sts(key("testing"));
        AssumeRoleResponse assumed = sts.assumeRole(assume ->
                assume.roleArn("arn:aws:iam::222233334444:role/deploy").roleSessionName("ci"));

        // Without the token, too.
        assertThat(arn(key(assumed.credentials().accessKeyId())))
                .isEqualTo("arn:aws:sts::222233334444:assumed-role/deploy/ci");
        assertThat(arn(StsSandbox.keys(assumed.credentials())))
                .isEqualTo(assumed.assumedRoleUser().arn());
    }

    @Test
    void answersWithThePartitionOfTheRegion() {
        StsClient sts = Clients.of(StsClient.builder(), sandbox.endpoint(), key("testing"))
                .region(Region.CN_NORTH_1)
                .build();
        assertThat(sts.getCallerIdentity().arn()).isEqualTo("arn:aws-cn:iam::123456789012:root");
        assertThat(sts.getFederationToken(get -> get.name("Bob"))
                        .federatedUser()
                        .arn())
                .isEqualTo("arn:aws-cn:sts::123456789012:federated-user/Bob");
    }

    @Test
    void takesTheRoleThatIsThereWhateverPartitionIsNamed() {
        IamClient iam = sandbox.iam(key("testing"));
        String trust = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\","
                + "\"Action\":\"sts:AssumeRole\"}}";
        String id = iam.createRole(role -> role.roleName("far").assumeRolePolicyDocument(trust))
                .role()
                .roleId();
        StsClient sts = Clients.of(StsClient.builder(), sandbox.endpoint(), key("testing"))
                .region(Region.CN_NORTH_1)
                .build();
        AssumeRoleResponse assumed = sts.assumeRole(assume ->
                assume.roleArn("arn:aws-cn:iam::123456789012:role/far").roleSessionName("ci"));

        assertThat(assumed.assumedRoleUser().assumedRoleId()).isEqualTo(id + ":ci");
        assertThat(assumed.assumedRoleUser().arn()).isEqualTo("arn:aws-cn:sts::123456789012:assumed-role/far/ci");
        assertThat(arn(StsSandbox.keys(assumed.credentials())))
                .as("the same session, asked in another partition's region")
                .isEqualTo("arn:aws:sts::123456789012:assumed-role/far/ci");
        // A call with the session counts as a use of the role.
        assertThat(iam.getRole(get -> get.roleName("far")).role().roleLastUsed().region())
                .isNotNull();
    }

    /** What other programs' tests hand in: a policy without a version, and what is no token at all. */
    @Test
    void beginsSessionsWithPoliciesWithoutAVersionAndTokensThatAreNone() {
        StsClient sts = sandbox.sts(key("222233334444"));
        String policy = "{\"Statement\":[{\"Sid\":\"Stmt1\",\"Action\":[\"S3:ListBucket\"],\"Effect\":\"Allow\","
                + "\"Resource\":[\"arn:aws:s3:::lab\"]}]}";
        String role = "arn:aws:iam::222233334444:role/deploy";
        String session = "arn:aws:sts::222233334444:assumed-role/deploy/ci";
        assertThat(sts.assumeRole(assume ->
                                assume.roleArn(role).roleSessionName("ci").policy(policy))
                        .assumedRoleUser()
                        .arn())
                .isEqualTo(session);
        assertThat(sts.assumeRoleWithWebIdentity(assume ->
                                assume.roleArn(role).roleSessionName("ci").webIdentityToken(policy))
                        .assumedRoleUser()
                        .arn())
                .isEqualTo(session);
        assertThat(sts.getFederationToken(get -> get.name("Bob").policy(policy))
                        .federatedUser()
                        .federatedUserId())
                .isEqualTo("222233334444:Bob");
    }
}
