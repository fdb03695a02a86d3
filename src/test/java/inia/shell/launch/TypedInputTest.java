package inia.shell.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

class TypedInputTest {
    private final TypedInput input =
            new TypedInput(new ByteArrayInputStream("one\ntwo\n".getBytes(StandardCharsets.UTF_8)));

    @Test
    void givesALineAtATimeSoThatNobodyWaitsForTheNext() throws IOException {
        byte[] bytes = new byte[100];

        assertThat(new String(bytes, 0, input.read(bytes), StandardCharsets.UTF_8))
                .isEqualTo("one\n");
        assertThat(new String(bytes, 0, input.read(bytes), StandardCharsets.UTF_8))
                .isEqualTo("two\n");
        assertThat(input.read(bytes)).isEqualTo(-1);
    }

    @Test
    void isReadByAScannerAsAnyInput() {
        assertThat(new Scanner(input, StandardCharsets.UTF_8).tokens()).containsExactly("one", "two");
    }
}
