package inia.resource.transfer;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** The checksums that can be put together from those of an object's parts. */
enum Crc {
    CRC32(0xEDB88320, CRC32::new),
    CRC32C(0x82F63B78, CRC32C::new);

    /** The polynomial {@code x^0}; the highest bit is the lowest power, as these checksums have it. */
    private static final int ONE = 1 << 31;

    private static final int X_TO_THE_8 = 1 << 23;

    private final int polynomial;
    private final Supplier<Checksum> make;

    Crc(int polynomial, Supplier<Checksum> make) {
        this.polynomial = polynomial;
        this.make = make;
    }

    Checksum start() {
        return make.get();
    }

    /** The checksum of two pieces of bytes in a row: the first's is shifted past the second, whose own is added. */
    int combined(int first, int second, long secondLength) {
        int shift = ONE;
        int square = X_TO_THE_8;
        for (long rest = secondLength; rest > 0; rest >>= 1) {
            shift = (rest & 1) == 0 ? shift : product(shift, square);
            square = product(square, square);
        }
        return product(shift, first) ^ second;
    }

    private int product(int one, int other) {
        int sum = 0;
        int shifted = other;
        for (int bit = 31; bit >= 0; bit--) {
            sum ^= (one >>> bit & 1) == 0 ? 0 : shifted;
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : shifted >>> 1 ^ polynomial;
        }
        return sum;
    }

    /** As S3 writes it: base 64 of four bytes. */
    static String text(int value) {
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(4).putInt(value).array());
    }

    static int value(String text) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(text)).getInt();
    }
}
