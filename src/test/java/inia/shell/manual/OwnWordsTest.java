package inia.shell.manual;

import static org.assertj.core.api.Assertions.assertThat;

import inia.Aws;
import inia.LiveAws;
import inia.SandboxControls;
import inia.Session;
import inia.client.Client;
import inia.client.PageIterable;
import inia.client.Paginator;
import inia.client.Waiter;
import inia.resource.DynamicCollection;
import inia.resource.DynamicResource;
import inia.resource.Meta;
import inia.resource.ResourceCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inia's own documentation is at hand for everything that a learner meets. */
class OwnWordsTest {
    static Stream<Class<?>> types() {
        return Stream.concat(
                Stream.of(
                        Aws.class,
                        LiveAws.class,
                        SandboxControls.class,
                        Session.class,
                        Client.class,
                        Paginator.class,
                        PageIterable.class,
                        Waiter.class,
                        DynamicResource.class,
                        DynamicCollection.class,
                        ResourceCollection.class,
                        Meta.class),
                ResourceTypes.all().stream());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyMemberIsExplained(Class<?> type) {
        List<String> silent = new ArrayList<>();
        for (Member member : Members.of(type)) {
            if (Sentences.first(OwnManual.of(member.method())).isEmpty()) {
                silent.add(member.typed());
            }
        }
        assertThat(OwnManual.of(type)).isPresent();
        assertThat(silent).isEmpty();
    }

    @Test
    void everyCommandIsExplainedAndListedByTask() {
        String listed = Shelf.help("");
        for (String command : Shelf.COMMANDS.names()) {
            assertThat(listed).as(command).containsPattern("(?m)^  (?:.*, )?" + command + "\\(");
            for (Member overload : Shelf.COMMANDS.named(command)) {
                assertThat(OwnManual.of(overload.method())).as(overload.typed()).isNotEmpty();
            }
        }
    }

    @Test
    void whatWordsSayToTypeNamesWhatThereIs() {
        for (String word : Words.all()) {
            Words.find(word)
                    .orElseThrow()
                    .getValue()
                    .lines()
                    .filter(line -> line.startsWith("\thelp(\""))
                    .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                    .forEach(topic -> assertThat(Shelf.help(topic)).isNotEmpty());
        }
    }
}
