package inia.sandbox.iam;

import inia.sandbox.call.Refusal;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The virtual MFA devices of one account, and whose they are. */
final class MfaTable {
    /** How far a device's clock may be off when it is enabled or synchronized anew, in steps of 30 seconds. */
    private static final int MOST_DRIFT = 20;

    private final Table<MfaDeviceRow> devices;
    private final Belongings<NameRow> owned;

    MfaTable(Store store, String account) {
        this.devices = store.table("iam/" + account + "/mfa-devices", MfaDeviceRow.class);
        this.owned = new Belongings<>(store, account, "mfa-owners", NameRow.class);
    }

    long size() {
        return devices.size();
    }

    /** How many devices somebody has. */
    long inUse() {
        return owned.size();
    }

    /** The device of this serial number, or {@code null}. */
    MfaDeviceRow find(String serial) {
        return devices.get(serial);
    }

    /** The devices of a user, by the user's id, or of the root, by the account's. */
    List<MfaDeviceRow> of(String ownerId) {
        return owned.of(ownerId).stream().map(name -> devices.get(name.name())).toList();
    }

    boolean any(String ownerId) {
        return owned.any(ownerId);
    }

    void put(MfaDeviceRow device) {
        devices.put(device.serial(), device);
    }

    void remove(MfaDeviceRow device) {
        devices.remove(device.serial());
    }

    void assign(MfaDeviceRow device, String ownerId, Instant now) {
        put(device.withOwner(ownerId, now));
        owned.put(ownerId, device.serial(), new NameRow(device.serial()));
    }

    void release(MfaDeviceRow device) {
        put(device.withOwner(null, null));
        owned.remove(device.ownerId(), device.serial());
    }

    /** A page of all devices, as {@code picked} makes of them; what it makes {@code null} of is left out. */
    <T> Page<T> page(String marker, Integer maxItems, Function<MfaDeviceRow, T> picked) {
        List<T> all = new ArrayList<>();
        for (Map.Entry<String, MfaDeviceRow> row : devices.from("")) {
            T item = picked.apply(row.getValue());
            if (item != null) {
                all.add(item);
            }
        }
        return Page.of(all, marker, maxItems);
    }

    /**
     * The device as it is after two codes, one right after the other, which tell how far its clock is off.
     *
     * @throws Refusal with code {@code InvalidAuthenticationCode} if the codes are not such
     */
    static MfaDeviceRow synchronize(MfaDeviceRow device, String code1, String code2, Instant now) {
        long step = Totp.step(now);
        // Nearest first: of two codes that happen to fit twice, the smaller drift is the likelier.
        for (long away = 0; away <= MOST_DRIFT; away++) {
            for (long first : new long[] {step - away - 1, step + away - 1}) {
                if (Totp.code(device.seed(), first).equals(code1)
                        && Totp.code(device.seed(), first + 1).equals(code2)) {
                    return device.used(Math.abs(first + 1 - step) <= 1 ? 0 : first + 1 - step, first + 1);
                }
            }
        }
        throw new Refusal("InvalidAuthenticationCode", 403, "Authentication code for device is not valid.");
    }

    /**
     * Takes a code of a device of this owner; each serves once. To be called within a change.
     *
     * @return whether it is right
     */
    boolean redeem(String ownerId, String serial, String code, Instant now) {
        MfaDeviceRow device = devices.get(serial);
        if (device == null || !ownerId.equals(device.ownerId())) {
            return false;
        }
        long step = Totp.step(now) + device.drift();
        for (long candidate = step - 1; candidate <= step + 1; candidate++) {
            if (candidate > device.lastStep()
                    && Totp.code(device.seed(), candidate).equals(code)) {
                put(device.used(device.drift(), candidate));
                return true;
            }
        }
        return false;
    }
}
