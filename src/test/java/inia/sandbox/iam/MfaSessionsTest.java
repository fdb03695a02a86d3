package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.sts.StsSandbox;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.StsException;

/** Sessions that are begun with a code of a virtual device, and what only they may do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MfaSessionsTest {
    private static final String SERIAL = "arn:aws:iam::123456789012:mfa/phone";
    private static final String ROLE = "arn:aws:iam::123456789012:role/guarded";
    private static final String POLICY = "{'Version':'2012-10-17','Statement':["
            + "{'Effect':'Allow','Action':'iam:ListUsers','Resource':'*',"
            + "'Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}},"
            + "{'Effect':'Allow','Action':'iam:ListRoles','Resource':'*',"
            + "'Condition':{'NumericLessThan':{'aws:MultiFactorAuthAge':'600'}}},"
            + "{'Effect':'Allow','Action':'sts:AssumeRole','Resource':'*'}]}";

    private final StsSandbox sandbox = new StsSandbox();
    private AwsCredentials bob;
    private StsClient sts;
    private String seed;
    private long used;

    @BeforeAll
    void give() {
        bob = sandbox.user("bob", POLICY.replace('\'', '"'));
        sts = sandbox.sts(bob);
        sandbox.role(
                "guarded",
                StsSandbox.trust(
                        "{\"AWS\":\"arn:aws:iam::123456789012:root\"}",
                        "{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}"));
        IamClient iam = sandbox.iam(sandbox.root());
        seed = iam.createVirtualMFADevice(make -> make.virtualMFADeviceName("phone"))
                .virtualMFADevice()
                .base32StringSeed()
                .asUtf8String();
        long step = Totp.step(sandbox.sandbox().clock().instant());
        iam.enableMFADevice(enable -> enable.userName("bob")
                .serialNumber(SERIAL)
                .authenticationCode1(Totp.code(seed, step))
                .authenticationCode2(Totp.code(seed, step + 1)));
        used = step + 1;
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    /** A code that was not used yet: each serves once. */
    private String code() {
        sandbox.advance(Duration.ofSeconds(2 * Totp.STEP_SECONDS));
        long step = Math.max(used + 1, Totp.step(sandbox.sandbox().clock().instant()));
        used = step;
        return Totp.code(seed, step);
    }

    private Credentials session(String code) {
        return sts.getSessionToken(
                        get -> get.serialNumber(SERIAL).tokenCode(code).durationSeconds(3600))
                .credentials();
    }

    @Test
    void fulfilsConditionsInASessionOfTheUser() {
        assertThatThrownBy(() -> sandbox.iam(bob).listUsers()).isInstanceOf(IamException.class);
        IamClient plain = sandbox.iam(StsSandbox.keys(sts.getSessionToken().credentials()));
        assertThatThrownBy(plain::listUsers).as("a session without a code").isInstanceOf(IamException.class);

        IamClient shown = sandbox.iam(StsSandbox.keys(session(code())));
        assertThat(shown.listUsers().users()).isNotEmpty();
        assertThat(shown.listRoles().roles()).isNotEmpty();
        sandbox.advance(Duration.ofMinutes(10));
        assertThatThrownBy(shown::listRoles).as("ten minutes after the code").isInstanceOf(IamException.class);
        assertThat(shown.listUsers().users()).isNotEmpty();
    }

    @Test
    void letsARoleBeAssumedThatAsksForTheCode() {
        assertThatThrownBy(() -> sts.assumeRole(assume -> assume.roleArn(ROLE).roleSessionName("none")))
                .isInstanceOf(StsException.class)
                .hasMessageContaining("is not authorized to perform: sts:AssumeRole");
        assertThat(sts.assumeRole(assume -> assume.roleArn(ROLE)
                                .roleSessionName("code")
                                .serialNumber(SERIAL)
                                .tokenCode(code()))
                        .assumedRoleUser()
                        .arn())
                .endsWith("assumed-role/guarded/code");
        StsClient shown = sandbox.sts(StsSandbox.keys(session(code())));
        assertThat(shown.assumeRole(assume -> assume.roleArn(ROLE).roleSessionName("session"))
                        .assumedRoleUser()
                        .arn())
                .endsWith("assumed-role/guarded/session");
    }

    @Test
    void refusesCodesThatAreWrongUsedOrOfAnother() {
        String code = code();
        session(code);
        assertThatThrownBy(() -> session(code)).as("used").hasMessageContaining("invalid MFA one time pass code");
        String right = code();
        String wrong = String.format("%06d", (Integer.parseInt(right) + 1) % 1_000_000);
        assertThatThrownBy(() -> session(wrong)).hasMessageContaining("invalid MFA one time pass code");
        StsClient eve = sandbox.sts(sandbox.user("eve", null));
        assertThatThrownBy(() ->
                        eve.getSessionToken(get -> get.serialNumber(SERIAL).tokenCode(right)))
                .as("of another's device")
                .hasMessageContaining("unable to validate MFA code");
        session(right);
    }
}
