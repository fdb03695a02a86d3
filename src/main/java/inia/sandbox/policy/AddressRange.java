package inia.sandbox.policy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Ranges of IP addresses in CIDR form: {@code 203.0.113.0/24}, {@code 2001:db8::/32}. */
final class AddressRange {
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern DIGITS =
            Pattern.compile(OCTET + "(\\." + OCTET + "){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int LONGEST = 45;

    private AddressRange() {}

    /**
     * Whether an address is within a range.
     *
     * @param range an address, alone or with the length of its prefix; {@code null} contains nothing
     */
    static boolean contains(String range, String address) {
        if (range == null) {
            return false;
        }
        int slash = range.indexOf('/');
        byte[] network = bytes(slash < 0 ? range : range.substring(0, slash));
        byte[] host = bytes(address);
        if (network == null || host == null || network.length != host.length) {
            return false;
        }
        int prefix = slash < 0 ? network.length * 8 : prefix(range.substring(slash + 1));
        return prefix >= 0 && prefix <= network.length * 8 && same(network, host, prefix);
    }

    private static boolean same(byte[] network, byte[] host, int prefix) {
        for (int i = 0; i < prefix; i++) {
            if (((network[i / 8] ^ host[i / 8]) >> (7 - i % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int prefix(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }

    /** Only what is written as an address is read: a name would be looked up. */
    private static byte[] bytes(String text) {
        if (text.length() > LONGEST || !DIGITS.matcher(text).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
