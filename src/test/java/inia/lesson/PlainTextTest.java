package inia.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    @Test
    void wrapsProseThatOnlyHasABarInIt() {
        assertThat(PlainText.of("one | two\nthree")).isEqualTo("one | two three");
    }
}
