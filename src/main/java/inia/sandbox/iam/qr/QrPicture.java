package inia.sandbox.iam.qr;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Draws a text as a QR code. */
public final class QrPicture {
    private static final int SCALE = 4;
    private static final int MARGIN = 4;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private QrPicture() {}

    /**
     * A QR code as a PNG in black and white, each module four pixels square.
     *
     * @param text what a scanner is to read; up to 2,953 bytes in UTF-8
     * @throws IllegalArgumentException if the text is longer
     */
    public static byte[] png(String text) {
        Codewords codewords = Codewords.of(text.getBytes(StandardCharsets.UTF_8));
        Symbol best = Arrays.stream(Mask.values())
                .map(mask -> Symbol.of(codewords, mask))
                .min(Comparator.comparingInt(Penalty::of))
                .orElseThrow();
        int pixels = (best.size() + 2 * MARGIN) * SCALE;
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        // One bit a pixel, in grey: 1 is white.
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(pixels)
                        .putInt(pixels)
                        .put((byte) 1)
                        .array());
        chunk(png, "IDAT", compressed(rows(best, pixels)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] rows(Symbol symbol, int pixels) {
        int rowBytes = 1 + (pixels + 7) / 8;
        byte[] rows = new byte[pixels * rowBytes];
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                int row = y / SCALE - MARGIN;
                int column = x / SCALE - MARGIN;
                boolean within = row >= 0 && column >= 0 && row < symbol.size() && column < symbol.size();
                if (!within || !symbol.dark(row, column)) {
                    rows[y * rowBytes + 1 + x / 8] |= (byte) (0x80 >>> x % 8);
                }
            }
        }
        return rows;
    }

    private static byte[] compressed(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
