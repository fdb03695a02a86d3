package inia.sandbox.policy;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of IP addresses in CIDR form: {@code 203.0.113.0/24}, {@code 2001:db8::/32}. */
final class AddressRange {
    private static final int LONGEST = 45;
    private static final byte[] NONE = {};

    private final byte[] network;
    private final int prefix;

    private AddressRange(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    /**
     * Reads a range.
     *
     * @param text an address, alone or with the length of its prefix; what is neither contains nothing
     */
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        byte[] network = bytes(slash < 0 ? text : text.substring(0, slash));
        int prefix = slash < 0 ? network.length * 8 : number(text, slash + 1, text.length(), network.length * 8);
        return new AddressRange(prefix < 0 ? NONE : network, prefix);
    }

    /** Whether an address is within the range. */
    boolean contains(String address) {
        byte[] host = bytes(address);
        return host.length > 0 && network.length == host.length && same(host);
    }

    private boolean same(byte[] host) {
        for (int i = 0; i < prefix; i++) {
            if (((network[i / 8] ^ host[i / 8]) >> (7 - i % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The number that stands there in at most three digits, or -1 if there is none or it is greater than {@code most}. */
    private static int number(String text, int from, int to, int most) {
        int number = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return from == to || to - from > 3 || number > most ? -1 : number;
    }

    /** The bytes of an address; none of what is not written as one: a name would be looked up. */
    private static byte[] bytes(String text) {
        if (text.indexOf(':') < 0) {
            return ofFour(text);
        }
        boolean written = text.length() <= LONGEST
                && text.chars().allMatch(c -> c == ':' || c == '.' || c < 0x80 && Character.digit(c, 16) >= 0);
        try {
            return written ? InetAddress.getByName(text).getAddress() : NONE;
        } catch (UnknownHostException e) {
            return NONE;
        }
    }

    /** The address of four numbers that dots separate, none with a zero before it. */
    private static byte[] ofFour(String text) {
        byte[] bytes = new byte[4];
        int from = 0;
        for (int i = 0; i < 4; i++) {
            int dot = i == 3 ? text.length() : text.indexOf('.', from);
            int number = dot < 0 || dot - from > 1 && text.charAt(from) == '0' ? -1 : number(text, from, dot, 255);
            if (number < 0) {
                return NONE;
            }
            bytes[i] = (byte) number;
            from = dot + 1;
        }
        return bytes;
    }
}
