package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import inia.sandbox.store.Store;
import inia.sandbox.store.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.MFADevice;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.VirtualMFADevice;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MfaDevicesTest {
    private static final String SERIALS = "arn:aws:iam::123456789012:mfa/";

    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();

    @AfterAll
    void close() {
        sandbox.close();
    }

    private String make(String name) {
        return iam.createVirtualMFADevice(r -> r.virtualMFADeviceName(name))
                .virtualMFADevice()
                .base32StringSeed()
                .asUtf8String();
    }

    /** Enables a device by its codes of now and of the next half minute. */
    private void enable(String user, String name, String seed) {
        long step = Totp.step(sandbox.now());
        iam.enableMFADevice(r -> r.userName(user)
                .serialNumber(SERIALS + name)
                .authenticationCode1(Totp.code(seed, step))
                .authenticationCode2(Totp.code(seed, step + 1)));
    }

    private static String refusal(Runnable asked) {
        IamException refused = catchThrowableOfType(IamException.class, asked::run);
        return refused.awsErrorDetails().errorCode() + ": "
                + refused.awsErrorDetails().errorMessage();
    }

    /** The examples of RFC 6238, cut to six digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void makesTheCodesOfTheStandard(long second, String code) {
        String seed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assertThat(Totp.code(seed, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void enablesADeviceByTwoCodesAndTakesItAway() {
        String seed = make("phone");
        assertThat(seed).matches("[A-Z2-7]{64}");
        iam.createUser(r -> r.userName("bob"));
        assertThat(refusal(() -> iam.enableMFADevice(r -> r.userName("bob")
                        .serialNumber(SERIALS + "phone")
                        .authenticationCode1("000000")
                        .authenticationCode2("000000"))))
                .isEqualTo("InvalidAuthenticationCode: Authentication code for device is not valid.");
        enable("bob", "phone", seed);
        assertThat(refusal(() -> enable("bob", "phone", seed)))
                .isEqualTo("EntityAlreadyExists: MFA Device is already in use.");
        MFADevice listed =
                iam.listMFADevices(r -> r.userName("bob")).mfaDevices().get(0);
        assertThat(listed.serialNumber()).isEqualTo(SERIALS + "phone");
        assertThat(listed.userName()).isEqualTo("bob");
        assertThat(iam.getMFADevice(r -> r.serialNumber(SERIALS + "phone")).userName())
                .isEqualTo("bob");
        assertThat(serials("Assigned")).containsExactly(SERIALS + "phone");
        assertThat(iam.getAccountSummary().summaryMapAsStrings()).containsEntry("MFADevicesInUse", 1);
        assertThat(refusal(() -> iam.deleteVirtualMFADevice(r -> r.serialNumber(SERIALS + "phone"))))
                .isEqualTo("DeleteConflict: MFA VirtualDevice in use. Must deactivate first.");
        assertThat(refusal(() -> iam.deleteUser(r -> r.userName("bob"))))
                .isEqualTo("DeleteConflict: Cannot delete entity, must delete MFA device first.");
        long step = Totp.step(sandbox.now()) + 10;
        iam.resyncMFADevice(r -> r.userName("bob")
                .serialNumber(SERIALS + "phone")
                .authenticationCode1(Totp.code(seed, step))
                .authenticationCode2(Totp.code(seed, step + 1)));
        iam.deactivateMFADevice(r -> r.userName("bob").serialNumber(SERIALS + "phone"));
        assertThat(iam.listMFADevices(r -> r.userName("bob")).mfaDevices()).isEmpty();
        iam.deleteVirtualMFADevice(r -> r.serialNumber(SERIALS + "phone"));
        assertThat(refusal(() -> iam.getMFADevice(r -> r.serialNumber(SERIALS + "phone"))))
                .isEqualTo("NoSuchEntity: VirtualMFADevice with serial number " + SERIALS + "phone doesn't exist.");
    }

    private List<String> serials(String status) {
        return iam.listVirtualMFADevices(r -> r.assignmentStatus(status)).virtualMFADevices().stream()
                .map(VirtualMFADevice::serialNumber)
                .toList();
    }

    @Test
    void tagsDevices() {
        iam.createVirtualMFADevice(r -> r.virtualMFADeviceName("tagged")
                .path("/x/")
                .tags(Tag.builder().key("a").value("b").build()));
        String serial = SERIALS + "x/tagged";
        assertThat(serials("Unassigned")).contains(serial);
        iam.tagMFADevice(r ->
                r.serialNumber(serial).tags(Tag.builder().key("c").value("d").build()));
        iam.untagMFADevice(r -> r.serialNumber(serial).tagKeys("a"));
        assertThat(iam.listMFADeviceTags(r -> r.serialNumber(serial)).tags())
                .extracting(Tag::key)
                .containsExactly("c");
        assertThat(refusal(() -> iam.createVirtualMFADevice(
                        r -> r.virtualMFADeviceName("tagged").path("/x/"))))
                .isEqualTo("EntityAlreadyExists: MFADevice entity at the same path and name already exists.");
    }

    @Test
    void takesEachCodeOnce() {
        try (Store store = Stores.memory()) {
            MfaTable devices = new MfaTable(store, "123456789012");
            Instant now = Instant.EPOCH.plusSeconds(1_000_000);
            String seed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
            devices.assign(new MfaDeviceRow("serial", seed, Map.of(), null, null, 5, 0), "owner", now);
            String code = Totp.code(seed, Totp.step(now) + 5);
            assertThat(devices.redeem("other", "serial", code, now)).isFalse();
            assertThat(devices.redeem("owner", "serial", "000000", now)).isFalse();
            assertThat(devices.redeem("owner", "serial", code, now)).isTrue();
            assertThat(devices.redeem("owner", "serial", code, now)).isFalse();
        }
    }
}
