package inia.shell;

import inia.client.Json;
import inia.client.Result;
import inia.client.Table;
import inia.terminal.Terminal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Things as text without an end: JShell cuts what it echoes, this does not. */
final class Whole {
    private Whole() {}

    static String text(Object thing) {
        if (thing instanceof Table table) {
            return table.width(Terminal.width()).text();
        }
        if (thing instanceof Result || thing instanceof Map) {
            return Json.whole(thing);
        }
        if (thing instanceof Iterable<?> items) {
            return StreamSupport.stream(items.spliterator(), false)
                    .map(Whole::text)
                    .collect(Collectors.joining("\n"));
        }
        return String.valueOf(thing);
    }
}
