package inia.shell.manual;

import static org.assertj.core.api.Assertions.assertThat;

import inia.client.Names;
import inia.client.Operation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How pages look: on narrow and wide terminals, in pipes, without colours, in ASCII. */
class PageTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Pager pager(int width, int height, boolean colours, boolean unicode) {
        return new Pager(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new Pager.Screen(width, height, colours, unicode));
    }

    private List<String> printed() {
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        printed.reset();
        return lines;
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 200})
    void noLineOfTextIsWiderThanTheTerminal(int width) {
        for (String service : List.of("iam", "sqs", "sts")) {
            for (Map.Entry<Operation, String> each :
                    Shelf.LIBRARY.manual(service).operations()) {
                String path = service + " " + Names.snake(each.getKey().name());
                assertThat(Shelf.help(path + " all", width))
                        .filteredOn(line -> !line.startsWith("  aws.client(")
                                && !line.contains("https://")
                                && line.strip().contains(" "))
                        .allSatisfy(line ->
                                assertThat(line.length()).as(path + ": " + line).isLessThanOrEqualTo(width));
            }
        }
        assertThat(Shelf.help("iam create_user all", width)).anyMatch(line -> line.length() > (width == 80 ? 70 : 100));
    }

    @Test
    void showsAScreenfulAtATimeOnATerminal() {
        List<String> lines = java.util.stream.IntStream.rangeClosed(1, 50)
                .mapToObj(i -> "line " + i)
                .toList();
        Pager pager = pager(80, 24, false, true);

        pager.show(lines);
        assertThat(printed()).hasSize(22).endsWith("line 21", "… 29 more lines: more()");
        pager = pager.more(new Pager.Screen(80, 24, false, true));
        assertThat(printed()).startsWith("line 22").endsWith("… 8 more lines: more()");
        pager = pager.more(new Pager.Screen(80, 24, false, true));
        assertThat(printed()).startsWith("line 43").endsWith("line 50");
        pager.more(new Pager.Screen(80, 24, false, true));
        assertThat(printed()).containsExactly("That was all.");
    }

    @Test
    void showsAllInAPipe() {
        pager(80, 0, false, true).show(Shelf.help("iam create_user all", 80));

        assertThat(printed()).hasSizeGreaterThan(60).noneMatch(line -> line.contains("more()"));
    }

    @Test
    void setsHeadingsOffWhereColoursAreSeenAndOnlyThere() {
        Page coloured = new Page(80, true);
        Shelf.TOPICS.write("iam create_user", coloured);

        assertThat(coloured.lines().get(0)).isEqualTo("\u001b[1miam create_user\u001b[0m");
        assertThat(Shelf.help("iam create_user", 80)).noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void speaksAsciiWhereNothingElseIsSeen() {
        pager(80, 0, false, false).show(List.of("a … b — c ≤ d", "São Paulo"));

        assertThat(printed()).containsExactly("a ... b - c <= d", "Sao Paulo");
        pager(80, 0, false, false).show(Shelf.help("s3 put_object all", 80));
        assertThat(printed()).allSatisfy(line -> assertThat(line.chars()).allMatch(letter -> letter < 128));
    }
}
