package inia.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
    @ParameterizedTest
    @CsvSource({
        "*, '', true",
        "*, anything, true",
        "?, '', false",
        "?, a, true",
        "?, ab, false",
        "a*, a, true",
        "a*c, abbbc, true",
        "a*c, abbb, false",
        "*a*b*, xaxbx, true",
        "*a*b*, xbxax, false",
        "get?bject, getobject, true",
        "a**b, ab, true",
        "abc, abc, true",
        "abc, abcd, false",
        "abc, ABC, false",
    })
    void matchesAnyCharactersByStarAndOneByQuestionMark(String pattern, String text, boolean matches) {
        assertThat(Wildcard.of(pattern).matches(text)).isEqualTo(matches);
    }

    @Test
    void takesNoLongerThanTheTwoLengthsMultiplied() {
        Wildcard pattern = Wildcard.of("a*".repeat(200) + "b");
        String text = "a".repeat(20_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(pattern.matches(text)).isFalse());
    }

    @Test
    void takesStarsInPlainPartsAsCharacters() {
        Wildcard pattern = new Wildcard.Builder(4).pattern("user/").plain("*").build();
        assertThat(pattern.matches("user/*")).isTrue();
        assertThat(pattern.matches("user/bob")).isFalse();
    }
}
