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
}
