package inia.sandbox.s3;

/** Finds the CRC of two runs of bytes, one after the other, from the CRCs of each. */
final class CrcJoin {
    private final long polynomial;
    private final long one;

    /**
     * @param polynomial the CRC's polynomial with its bits reversed
     * @param bits how many bits a CRC has
     */
    CrcJoin(long polynomial, int bits) {
        this.polynomial = polynomial;
        this.one = 1L << (bits - 1);
    }

    /**
     * The CRC of both.
     *
     * @param length how many bytes the second run has
     */
    long join(long first, long second, long length) {
        return product(power(8 * length), first) ^ second;
    }

    /** What a CRC is to be multiplied by when so many bits follow. */
    private long power(long exponent) {
        long result = one;
        long square = one >>> 1;
        for (long left = exponent; left != 0; left >>>= 1) {
            if ((left & 1) != 0) {
                result = product(square, result);
            }
            square = product(square, square);
        }
        return result;
    }

    private long product(long left, long right) {
        long sum = 0;
        long shifted = right;
        for (long bit = one; bit != 0; bit >>>= 1) {
            if ((left & bit) != 0) {
                sum ^= shifted;
            }
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : shifted >>> 1 ^ polynomial;
        }
        return sum;
    }
}
