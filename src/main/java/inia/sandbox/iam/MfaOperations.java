package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Chance;
import inia.sandbox.call.Refusal;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.iam.model.DeactivateMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.DeactivateMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.EnableMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.EnableMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.GetMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.GetMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.ListMfaDevicesRequest;
import software.amazon.awssdk.services.iam.model.ListMfaDevicesResponse;
import software.amazon.awssdk.services.iam.model.MFADevice;
import software.amazon.awssdk.services.iam.model.ResyncMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.ResyncMfaDeviceResponse;

/** Operations on the MFA devices that users have: each is proved by two codes, one right after the other. */
public final class MfaOperations {
    private static final int SHORTEST_SERIAL = 9;
    private static final int LONGEST_SERIAL = 256;
    private static final int CODE = 6;
    private static final int DEVICES_PER_USER = 8;

    private final Accounts accounts;

    MfaOperations(Accounts accounts) {
        this.accounts = accounts;
    }

    static Checks serial(Checks checks, String serial) {
        return checks.required("serialNumber", serial)
                .length("serialNumber", serial, SHORTEST_SERIAL, LONGEST_SERIAL)
                .pattern(
                        "serialNumber",
                        serial,
                        serial == null
                                || Checks.all(
                                        serial,
                                        c -> c < 0x7F && (Character.isLetterOrDigit(c) || "_=/:,.@-+".indexOf(c) >= 0)),
                        "[\\w+=/:,.@-]+");
    }

    private static Checks codes(Checks checks, String code1, String code2) {
        return code(code(checks, "authenticationCode1", code1), "authenticationCode2", code2);
    }

    private static Checks code(Checks checks, String field, String code) {
        return checks.required(field, code)
                .length(field, code, CODE, CODE)
                .pattern(field, code, code == null || Checks.all(code, c -> c >= '0' && c <= '9'), "[\\d]+");
    }

    /** @throws Refusal with code {@code NoSuchEntity} if there is no such device */
    static MfaDeviceRow get(Account account, String serial) {
        MfaDeviceRow device = account.mfaDevices().find(serial);
        if (device == null) {
            throw new Refusal("NoSuchEntity", 404, "VirtualMFADevice with serial number " + serial + " doesn't exist.");
        }
        return device;
    }

    /** Gives a user a device, after two of its codes. */
    public EnableMfaDeviceResponse enableMfaDevice(EnableMfaDeviceRequest request, Call call) {
        Checks checks = new Checks().name("userName", request.userName(), Checks.NAME);
        codes(serial(checks, request.serialNumber()), request.authenticationCode1(), request.authenticationCode2())
                .done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            String owner = owner(account, request.userName(), call);
            MfaDeviceRow device =
                    accounts.open() ? known(account, request.serialNumber()) : get(account, request.serialNumber());
            if (device.ownerId() != null) {
                throw new Refusal("EntityAlreadyExists", 409, "MFA Device is already in use.");
            }
            if (account.mfaDevices().of(owner).size() >= DEVICES_PER_USER) {
                throw Refusals.quotaExceeded("MfaDevicesPerUser", DEVICES_PER_USER);
            }
            MfaDeviceRow proved = accounts.open()
                    ? device
                    : MfaTable.synchronize(
                            device, request.authenticationCode1(), request.authenticationCode2(), call.now());
            account.mfaDevices().assign(proved, owner, Users.seconds(call));
            return EnableMfaDeviceResponse.builder().build();
        });
    }

    /** The device of this serial number; where anything is taken, one of hardware that nobody knew. */
    private static MfaDeviceRow known(Account account, String serial) {
        MfaDeviceRow device = account.mfaDevices().find(serial);
        return device != null
                ? device
                : new MfaDeviceRow(serial, Totp.newSeed(Chance.source()), Map.of(), null, null, 0, 0);
    }

    /** The id of the user of this name, or the account's for the root that names itself so. */
    private static String owner(Account account, String userName, Call call) {
        if (call.caller().root() && account.users().find(userName) == null && isRoot(account, userName)) {
            return account.id();
        }
        return account.users().get(userName).id();
    }

    private static boolean isRoot(Account account, String userName) {
        return userName.equals("root")
                || userName.equals(account.id())
                || userName.equals(account.row().alias());
    }

    /** Takes a device away from its user. */
    public DeactivateMfaDeviceResponse deactivateMfaDevice(DeactivateMfaDeviceRequest request, Call call) {
        serial(new Checks().optionalName("userName", request.userName(), Checks.NAME), request.serialNumber())
                .done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            account.mfaDevices().release(owned(account, request.userName(), request.serialNumber(), call));
            return DeactivateMfaDeviceResponse.builder().build();
        });
    }

    private static MfaDeviceRow owned(Account account, String userName, String serial, Call call) {
        boolean ofRoot = userName == null && call.caller().root();
        String owner = ofRoot || userName != null && call.caller().root()
                ? owner(account, ofRoot ? account.id() : userName, call)
                : account.userOrCaller(userName, call.caller()).id();
        MfaDeviceRow device = account.mfaDevices().find(serial);
        if (device == null || !owner.equals(device.ownerId())) {
            throw new Refusal("NoSuchEntity", 404, "MFA Device invalid for user.");
        }
        return device;
    }

    /** Finds out anew how far a device's clock is off, by two of its codes. */
    public ResyncMfaDeviceResponse resyncMfaDevice(ResyncMfaDeviceRequest request, Call call) {
        Checks checks = new Checks().name("userName", request.userName(), Checks.NAME);
        codes(serial(checks, request.serialNumber()), request.authenticationCode1(), request.authenticationCode2())
                .done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            MfaDeviceRow device = owned(account, request.userName(), request.serialNumber(), call);
            account.mfaDevices()
                    .put(MfaTable.synchronize(
                            device, request.authenticationCode1(), request.authenticationCode2(), call.now()));
            return ResyncMfaDeviceResponse.builder().build();
        });
    }

    /** Lists the devices of a user. */
    public ListMfaDevicesResponse listMfaDevices(ListMfaDevicesRequest request, Call call) {
        new Checks()
                .optionalName("userName", request.userName(), Checks.NAME)
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        boolean ofRoot = request.userName() == null && call.caller().root();
        UserRow user = ofRoot ? null : account.userOrCaller(request.userName(), call.caller());
        List<MfaDeviceRow> devices = account.mfaDevices().of(ofRoot ? account.id() : user.id());
        Page<MfaDeviceRow> page = Page.of(devices, request.marker(), request.maxItems());
        return ListMfaDevicesResponse.builder()
                .mfaDevices(page.map(device -> MFADevice.builder()
                        .userName(ofRoot ? null : user.name())
                        .serialNumber(device.serial())
                        .enableDate(device.enabled())
                        .build()))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Shows a device of a user. */
    public GetMfaDeviceResponse getMfaDevice(GetMfaDeviceRequest request, Call call) {
        serial(new Checks().optionalName("userName", request.userName(), Checks.NAME), request.serialNumber())
                .done();
        Account account = accounts.of(call);
        MfaDeviceRow device = get(account, request.serialNumber());
        UserRow user = device.ownerId() == null ? null : account.users().findById(device.ownerId());
        if (request.userName() != null && (user == null || !user.name().equalsIgnoreCase(request.userName()))) {
            throw new Refusal("NoSuchEntity", 404, "MFA Device invalid for user.");
        }
        return GetMfaDeviceResponse.builder()
                .userName(user == null ? null : user.name())
                .serialNumber(device.serial())
                .enableDate(device.enabled())
                .build();
    }
}
