package inia.shell.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrayEchoTest {
    @Test
    void tellsOfALongArrayItsTypeLengthAndBeginning() {
        assertThat(ArrayEcho.shortened(array(1000)))
                .isEqualTo("byte[1000] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, ... }");
    }

    @Test
    void leavesAShortArrayAndAllElseAsTheyAre() {
        String text = '"' + array(1000) + '"';
        assertThat(ArrayEcho.shortened(array(20))).isEqualTo(array(20));
        assertThat(ArrayEcho.shortened(text)).isEqualTo(text);
        assertThat(ArrayEcho.shortened("")).isEmpty();
    }

    private static String array(int length) {
        return "byte[" + length + "] { "
                + IntStream.range(0, length).mapToObj(Integer::toString).collect(Collectors.joining(", ")) + " }";
    }
}
