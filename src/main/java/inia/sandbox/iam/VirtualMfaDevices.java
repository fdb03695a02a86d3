package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Chance;
import inia.sandbox.call.Refusal;
import inia.sandbox.iam.qr.QrPicture;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.iam.model.CreateVirtualMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.CreateVirtualMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.DeleteVirtualMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.DeleteVirtualMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.ListMfaDeviceTagsRequest;
import software.amazon.awssdk.services.iam.model.ListMfaDeviceTagsResponse;
import software.amazon.awssdk.services.iam.model.ListVirtualMfaDevicesRequest;
import software.amazon.awssdk.services.iam.model.ListVirtualMfaDevicesResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.TagMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.UntagMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.UntagMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.User;
import software.amazon.awssdk.services.iam.model.VirtualMFADevice;

/** Operations on virtual MFA devices: to make them, list them and throw them away. */
public final class VirtualMfaDevices {
    private static final List<String> STATUSES = List.of("Assigned", "Unassigned", "Any");
    private static final int NAME = 226;

    private final Accounts accounts;

    VirtualMfaDevices(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes a device; its seed, and the same as a picture to scan, are told only now. */
    public CreateVirtualMfaDeviceResponse createVirtualMfaDevice(CreateVirtualMfaDeviceRequest request, Call call) {
        Checks checks = new Checks()
                .name("virtualMFADeviceName", request.virtualMFADeviceName(), NAME)
                .path("path", request.path());
        TagChecks.check(request.tags(), checks);
        checks.done();
        Account account = accounts.of(call);
        String path = request.path() == null ? "/" : request.path();
        String serial = Arns.of(account.id(), "mfa", path, request.virtualMFADeviceName());
        MfaDeviceRow device = new MfaDeviceRow(
                serial, Totp.newSeed(Chance.source()), TagChecks.merge(Map.of(), request.tags()), null, null, 0, 0);
        accounts.change(() -> {
            if (account.mfaDevices().find(serial) != null) {
                throw new Refusal(
                        "EntityAlreadyExists", 409, "MFADevice entity at the same path and name already exists.");
            }
            account.mfaDevices().put(device);
        });
        VirtualMFADevice.Builder shape = VirtualMFADevice.builder()
                .serialNumber(serial)
                .base32StringSeed(SdkBytes.fromUtf8String(device.seed()))
                .qrCodePNG(SdkBytes.fromByteArray(picture(account, request.virtualMFADeviceName(), device)));
        if (!device.tags().isEmpty()) {
            shape.tags(Shapes.tags(device.tags()));
        }
        return CreateVirtualMfaDeviceResponse.builder()
                .virtualMFADevice(shape.build())
                .build();
    }

    /** What authenticator programs scan: {@code otpauth://totp/NAME@ACCOUNT?secret=SEED}. */
    private static byte[] picture(Account account, String name, MfaDeviceRow device) {
        String alias = account.row().alias();
        String label = Shapes.document(name + "@" + (alias == null ? account.id() : alias));
        return QrPicture.png("otpauth://totp/" + label + "?secret=" + device.seed());
    }

    /** Lists devices, those of users and those of nobody. */
    public ListVirtualMfaDevicesResponse listVirtualMfaDevices(ListVirtualMfaDevicesRequest request, Call call) {
        String status = request.assignmentStatusAsString();
        new Checks()
                .oneOf("assignmentStatus", status, STATUSES)
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        Page<VirtualMFADevice> page = account.mfaDevices().page(request.marker(), request.maxItems(), device -> {
            boolean other = "Assigned".equals(status) && device.ownerId() == null
                    || "Unassigned".equals(status) && device.ownerId() != null;
            return other ? null : shape(account, device);
        });
        return ListVirtualMfaDevicesResponse.builder()
                .virtualMFADevices(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    private static VirtualMFADevice shape(Account account, MfaDeviceRow device) {
        VirtualMFADevice.Builder shape = VirtualMFADevice.builder().serialNumber(device.serial());
        if (device.ownerId() != null) {
            shape.enableDate(device.enabled()).user(owner(account, device.ownerId()));
        }
        return shape.build();
    }

    private static User owner(Account account, String id) {
        UserRow user = account.users().findById(id);
        return user == null ? Users.root(account) : Shapes.userWithTags(account, user);
    }

    /** Deletes a device that nobody has. */
    public DeleteVirtualMfaDeviceResponse deleteVirtualMfaDevice(DeleteVirtualMfaDeviceRequest request, Call call) {
        MfaOperations.serial(new Checks(), request.serialNumber()).done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            MfaDeviceRow device = MfaOperations.get(account, request.serialNumber());
            if (device.ownerId() != null) {
                throw new Refusal("DeleteConflict", 409, "MFA VirtualDevice in use. Must deactivate first.");
            }
            account.mfaDevices().remove(device);
            return DeleteVirtualMfaDeviceResponse.builder().build();
        });
    }

    /** Adds tags to a device. */
    public TagMfaDeviceResponse tagMfaDevice(TagMfaDeviceRequest request, Call call) {
        TagChecks.added(
                MfaOperations.serial(new Checks(), request.serialNumber()), request.hasTags() ? request.tags() : null);
        retag(call, request.serialNumber(), tags -> TagChecks.merge(tags, request.tags()));
        return TagMfaDeviceResponse.builder().build();
    }

    /** Removes the tags of these keys from a device, as far as it has them. */
    public UntagMfaDeviceResponse untagMfaDevice(UntagMfaDeviceRequest request, Call call) {
        TagChecks.removed(
                MfaOperations.serial(new Checks(), request.serialNumber()),
                request.hasTagKeys() ? request.tagKeys() : null);
        retag(call, request.serialNumber(), tags -> TagChecks.without(tags, request.tagKeys()));
        return UntagMfaDeviceResponse.builder().build();
    }

    private void retag(Call call, String serial, UnaryOperator<Map<String, String>> change) {
        Account account = accounts.of(call);
        accounts.change(() -> {
            MfaDeviceRow device = MfaOperations.get(account, serial);
            account.mfaDevices().put(device.withTags(change.apply(device.tags())));
        });
    }

    /** Lists a device's tags, in the order of their keys. */
    public ListMfaDeviceTagsResponse listMfaDeviceTags(ListMfaDeviceTagsRequest request, Call call) {
        MfaOperations.serial(new Checks(), request.serialNumber())
                .paging(request.marker(), request.maxItems())
                .done();
        MfaDeviceRow device = MfaOperations.get(accounts.of(call), request.serialNumber());
        Page<Tag> page = Page.of(Shapes.tags(device.tags()), request.marker(), request.maxItems());
        return ListMfaDeviceTagsResponse.builder()
                .tags(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }
}
