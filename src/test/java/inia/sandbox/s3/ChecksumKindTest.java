package inia.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.call.Crc64Nvme;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumKindTest {
    /** The values that the algorithms' catalogues give for these nine digits. */
    @ParameterizedTest
    @CsvSource({
        "CRC32,     cbf43926",
        "CRC32C,    e3069283",
        "CRC64NVME, ae8b14860a799888",
        "SHA1,      f7c3bc1d808e04732adf679965ccc34ca7ae3441",
        "SHA256,    15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225",
    })
    void comesToTheCataloguesValue(ChecksumKind kind, String expected) {
        BodyDigest digest = kind.begin();
        digest.update("123456789".getBytes(StandardCharsets.US_ASCII), 9);
        byte[] value = digest.value();
        assertThat(HexFormat.of().formatHex(value)).isEqualTo(expected);
        assertThat(value).hasSize(kind.bytes());
    }

    @Test
    void doesNotDependOnHowTheBytesCome() {
        byte[] bytes = new byte[1003];
        new Random(1).nextBytes(bytes);
        Crc64Nvme whole = new Crc64Nvme();
        whole.update(bytes, 0, bytes.length);
        Crc64Nvme parts = new Crc64Nvme();
        for (byte[] part : new byte[][] {
            Arrays.copyOfRange(bytes, 0, 1), Arrays.copyOfRange(bytes, 1, 500), Arrays.copyOfRange(bytes, 500, 1003)
        }) {
            parts.update(part, 0, part.length);
        }
        assertThat(parts.getValue()).isEqualTo(whole.getValue());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 4095, 4096, 4103, 100_001})
    void comesToTheSameByteByByteAndInLongStretches(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        Crc64Nvme whole = new Crc64Nvme();
        whole.update(bytes, 0, length);
        Crc64Nvme byByte = new Crc64Nvme();
        for (byte each : bytes) {
            byByte.update(each);
        }
        assertThat(whole.getValue()).isEqualTo(byByte.getValue());
    }
}
