package inia.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerKeysTest {
    private static final String PLAIN = "0123456789abcdef0123456789abcdef";
    private static final byte[] BYTES = PLAIN.getBytes(StandardCharsets.UTF_8);
    private static final String BASE64 = Base64.getEncoder().encodeToString(BYTES);

    static Stream<Object> keys() {
        return Stream.of(PLAIN, BYTES, BASE64, ByteBuffer.wrap(BYTES));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void sendsAKeyInBase64WithItsDigest(Object key) {
        Map<String, String> sent = Map.of("SSECustomerKey", BASE64, "SSECustomerKeyMD5", "hRasmdxgYDKV3nvbahU1MA==");
        assertThat(CustomerKeys.complete("s3", Map.of("SSECustomerKey", key))).isEqualTo(sent);
    }

    @Test
    void leavesWhatCameWithItsDigestAndWhatIsNoKey() {
        for (Map<String, String> given :
                List.of(Map.of("SSECustomerKey", BASE64, "SSECustomerKeyMD5", "other"), Map.of("Bucket", "vault"))) {
            assertThat(CustomerKeys.complete("s3", given)).isSameAs(given);
        }
    }
}
