package inia.sandbox.policy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Matches addresses in a range: {@code 203.0.113.0/24}, {@code 2001:db8::/32}, or one address alone. */
final class AddressMatch implements ValueMatch {
    /** Addresses in digits only: nothing here may ask a name server. */
    private static final Pattern DIGITS =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\\.(?!$)|$)){4}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final byte[] network;
    private final int bits;

    private AddressMatch(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    static AddressMatch of(String range) {
        int slash = range.indexOf('/');
        byte[] network = address(slash < 0 ? range : range.substring(0, slash));
        int all = network == null ? 0 : network.length * 8;
        int bits = slash < 0 ? all : length(range.substring(slash + 1));
        return bits < 0 || bits > all ? new AddressMatch(null, 0) : new AddressMatch(network, bits);
    }

    private static int length(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : -1;
    }

    private static byte[] address(String text) {
        try {
            return DIGITS.matcher(text).matches() ? InetAddress.getByName(text).getAddress() : null;
        } catch (UnknownHostException noAddress) {
            return null;
        }
    }

    @Override
    public boolean matches(String value, RequestContext context) {
        byte[] given = network == null ? null : address(value);
        if (given == null || given.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if (((given[bit >> 3] ^ network[bit >> 3]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
