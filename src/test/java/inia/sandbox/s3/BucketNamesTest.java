package inia.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SDK refuses most of these names before they are sent; other clients don't. */
class BucketNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "po",
                "Pond",
                "-pond",
                "pond-",
                ".pond",
                "pond.",
                "a..b",
                "a_b",
                "192.168.5.4",
                "xn--pond",
                "sthree-pond",
                "amzn-s3-demo-pond",
                "pond-s3alias",
                "pond--ol-s3",
                "pond.mrap",
                "pond--x-s3",
                "p\u00f6nd",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void refusesANameThatNoBucketMayHave(String name) {
        assertThat(BucketNames.isValid(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pon",
                "my.pond-2",
                "1.2.3",
                "1.2.3.a",
                "012345678901234567890123456789012345678901234567890123456789012"
            })
    void takesANameThatABucketMayHave(String name) {
        assertThat(BucketNames.isValid(name)).isTrue();
    }
}
