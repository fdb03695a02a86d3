package inia.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @Test
    void alignsTheColumnsOfATable() {
        assertThat(PlainText.of("Before.\n\n| | client |\n|---|---|\n| has | `all` *of* it |\n\nAfter."))
                .isEqualTo("""
                        Before.

                             client
                        ---  -----------
                        has  `all` of it

                        After.""");
    }

    @Test
    void wrapsTheCellsOfATableThatIsTooWide() {
        String wide = "word ".repeat(12).strip();
        String page = PlainText.of("| a | b |\n|---|---|\n| " + wide + " | " + wide + " |");

        assertThat(page.lines()).hasSize(4).allMatch(line -> line.length() <= 78);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Like so:\n\n    {\"a\":\n      1}\n\nAfter.", "Like so:\n\n```\n{\"a\":\n  1}\n```\n\nAfter."})
    void keepsTheLinesOfCode(String markdown) {
        assertThat(PlainText.of(markdown)).isEqualTo("Like so:\n\n    {\"a\":\n      1}\n\nAfter.");
    }

    @Test
    void marksCodeUnlessItHasBackQuotesOfItsOwn() {
        assertThat(PlainText.of("`a` and `` `3` ``")).isEqualTo("`a` and `3`");
    }

    @Test
    void wrapsProseThatOnlyHasABarInIt() {
        assertThat(PlainText.of("one | two\nthree")).isEqualTo("one | two three");
    }
}
