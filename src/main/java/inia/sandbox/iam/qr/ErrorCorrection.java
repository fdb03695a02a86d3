package inia.sandbox.iam.qr;

/** Reed-Solomon codewords over the field of 256 elements that QR codes use. */
final class ErrorCorrection {
    private static final int FIELD = 256;
    /** x^8 + x^4 + x^3 + x^2 + 1. */
    private static final int POLYNOMIAL = 0x11D;

    private static final int[] POWERS = new int[FIELD];
    private static final int[] LOGARITHMS = new int[FIELD];

    static {
        int power = 1;
        for (int i = 0; i < FIELD - 1; i++) {
            POWERS[i] = power;
            LOGARITHMS[power] = i;
            power <<= 1;
            if (power >= FIELD) {
                power ^= POLYNOMIAL;
            }
        }
    }

    private ErrorCorrection() {}

    private static int product(int a, int b) {
        return a == 0 || b == 0 ? 0 : POWERS[(LOGARITHMS[a] + LOGARITHMS[b]) % (FIELD - 1)];
    }

    /** The remainder of the data, shifted, by the generator polynomial of this degree. */
    static byte[] codewords(byte[] data, int degree) {
        int[] generator = generator(degree);
        byte[] remainder = new byte[degree];
        for (byte next : data) {
            int factor = (next ^ remainder[0]) & 0xFF;
            System.arraycopy(remainder, 1, remainder, 0, degree - 1);
            remainder[degree - 1] = 0;
            for (int i = 0; i < degree; i++) {
                remainder[i] ^= (byte) product(generator[i + 1], factor);
            }
        }
        return remainder;
    }

    /** (x - 1)(x - 2)(x - 4)…, highest power first. */
    private static int[] generator(int degree) {
        int[] polynomial = {1};
        for (int i = 0; i < degree; i++) {
            int[] longer = new int[polynomial.length + 1];
            for (int j = 0; j < polynomial.length; j++) {
                longer[j] ^= polynomial[j];
                longer[j + 1] ^= product(polynomial[j], POWERS[i]);
            }
            polynomial = longer;
        }
        return polynomial;
    }
}
