package inia.sandbox.iam.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrPictureTest {
    private static final int FINDER_ROW = 0b1111111;

    @Test
    void drawsAPngWithAMarginAndThreeFinders() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(QrPicture.png("hi")));
        assertThat(image.getWidth()).isEqualTo((21 + 8) * 4).isEqualTo(image.getHeight());
        assertThat(module(image, -1, -1)).isFalse();
        assertThat(row(image, 0, 0)).isEqualTo(FINDER_ROW);
        assertThat(row(image, 0, 14)).isEqualTo(FINDER_ROW);
        assertThat(row(image, 14, 0)).isEqualTo(FINDER_ROW);
        assertThat(row(image, 1, 0)).isEqualTo(0b1000001);
    }

    private static boolean module(BufferedImage image, int row, int column) {
        return (image.getRGB((column + 4) * 4 + 1, (row + 4) * 4 + 1) & 0xFF) == 0;
    }

    private static int row(BufferedImage image, int row, int column) {
        int bits = 0;
        for (int i = 0; i < 7; i++) {
            bits = bits << 1 | (module(image, row, column + i) ? 1 : 0);
        }
        return bits;
    }

    /** The well-known example of error correction: HELLO WORLD in version 1 at level M. */
    @Test
    void correctsErrorsAsTheStandardsExample() {
        byte[] data = {
            32, 91, 11, 120, (byte) 209, 114, (byte) 220, 77, 67, 64, (byte) 236, 17, (byte) 236, 17, (byte) 236, 17
        };
        assertThat(ErrorCorrection.codewords(data, 10))
                .isEqualTo(
                        new byte[] {(byte) 196, 35, 39, 119, (byte) 235, (byte) 215, (byte) 231, (byte) 226, 93, 23});
    }

    @Test
    void growsWithTheText() {
        assertThat(Codewords.of(bytes(17)).version()).isEqualTo(1);
        assertThat(Codewords.of(bytes(18)).version()).isEqualTo(2);
        assertThat(Codewords.of(bytes(134)).version()).isEqualTo(6);
        assertThat(Codewords.of(bytes(271)).version()).isEqualTo(10);
        assertThat(Codewords.of(bytes(2953)).version()).isEqualTo(40);
    }

    private static byte[] bytes(int count) {
        return "x".repeat(count).getBytes(StandardCharsets.US_ASCII);
    }
}
