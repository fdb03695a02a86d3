package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniqueIdsTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @ParameterizedTest
    @ValueSource(strings = {"123456789012", "000000000001", "999999999999"})
    void holdsTheAccountWhereAwsHasIt(String account) {
        String id = UniqueIds.accessKey(account);
        long bits = 0;
        for (int i = 4; i < 14; i++) {
            bits = bits << 5 | ALPHABET.indexOf(id.charAt(i));
        }
        long firstSixBytes = bits >>> 2;
        assertThat((firstSixBytes & 0x7fffffffff80L) >>> 7).isEqualTo(Long.parseLong(account));
        assertThat(id).matches("AKIA[Q-Z2-7][A-Z2-7]{15}");
    }

    @Test
    void makesNoIdTwice() {
        assertThat(Stream.generate(() -> UniqueIds.user("123456789012")).limit(10_000))
                .doesNotHaveDuplicates();
    }

    @Test
    void masksSecretsWhereverTheyCouldBePrinted() {
        AccountKeys keys = AccountKeys.generate("123456789012");
        assertThat(keys.toString())
                .contains(keys.admin().accessKeyId())
                .doesNotContain(keys.admin().secretAccessKey())
                .doesNotContain(keys.root().secretAccessKey());
        AccessKeyRow row = new AccessKeyRow(
                keys.root().accessKeyId(), keys.root().secretAccessKey(), "123456789012", null, true, null);
        assertThat(row.toString()).doesNotContain(keys.root().secretAccessKey());
    }
}
