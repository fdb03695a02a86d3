package inia.lesson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import inia.client.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads the blocks {@code check} and {@code setup}.
 *
 * <pre>
 * look at: state iam list_users
 * holds: Users[?UserName=='alice']
 * missing: There is no user alice yet.
 * done: alice is there.
 * make: iam create_user {"UserName": "alice"}
 * </pre>
 *
 * The first three lines make a condition; {@code done} may be left out; {@code make} lines stand in a {@code setup} block only.
 */
final class ConditionReader {
    private static final Pattern RANGE = Pattern.compile("\\{(\\d+)\\.\\.(\\d+)}");
    private static final List<String> CHECK_KEYS = List.of("look at", "holds", "missing", "done");
    private static final List<String> SET_UP_KEYS = List.of("look at", "holds", "missing", "done", "make");
    private static final int MOST_OF_A_RANGE = 1000;

    private final Faults faults;
    private final boolean makes;

    private ConditionReader(Faults faults, boolean makes) {
        this.faults = faults;
        this.makes = makes;
    }

    /** The conditions of a check; what can't be read is among the faults. */
    static List<Condition> check(Faults faults, BlockText block) {
        return new ConditionReader(faults, false)
                .things(block).stream().map(Thing::there).toList();
    }

    /** The things of a set-up; what can't be read is among the faults. */
    static List<Thing> setUp(Faults faults, BlockText block) {
        return new ConditionReader(faults, true).things(block);
    }

    private List<Thing> things(BlockText block) {
        List<Thing> things = new ArrayList<>();
        List<KeyLine> group = new ArrayList<>();
        for (KeyLine line : KeyLine.read(faults, block)) {
            if (line.key().equals("look at") && !group.isEmpty()) {
                thing(group).ifPresent(things::add);
                group.clear();
            }
            group.add(line);
        }
        if (group.isEmpty() && block == BlockText.NONE) {
            return things;
        }
        if (group.isEmpty()) {
            faults.add(block.line(), "nothing is in the block; a condition has three lines: look at, holds, missing");
        } else {
            thing(group).ifPresent(things::add);
        }
        return things;
    }

    private Optional<Thing> thing(List<KeyLine> group) {
        int line = group.get(0).line();
        String holds = value(group, "holds");
        String missing = value(group, "missing");
        Optional<Condition.Subject> subject = subject(group.get(0));
        boolean known = true;
        for (KeyLine each : group) {
            known &= isKnown(each);
        }
        if (holds.isEmpty() || missing.isEmpty()) {
            if (known) {
                faults.add(line, "a condition has three lines: look at, holds, missing");
            }
            return Optional.empty();
        }
        List<ApiCall> calls = group.stream()
                .filter(each -> each.key().equals("make"))
                .flatMap(each -> repeated(each).stream())
                .toList();
        if (makes && calls.isEmpty()) {
            faults.add(line, "after 'missing' a set-up says how to make it: make: SERVICE OPERATION {parameters}");
        }
        return subject.map(
                looked -> new Thing(new Condition(looked, holds, missing, value(group, "done"), line), calls));
    }

    private boolean isKnown(KeyLine line) {
        List<String> keys = makes ? SET_UP_KEYS : CHECK_KEYS;
        if (!keys.contains(line.key())) {
            faults.add(
                    line.line(),
                    "'" + line.key() + ":' is not known here."
                            + Names.nearest(line.key(), keys)
                                    .map(near -> " Did you mean '" + near + ":'?")
                                    .orElse("")
                            + " There are: " + String.join(", ", keys));
        }
        return keys.contains(line.key());
    }

    private static String value(List<KeyLine> group, String key) {
        return group.stream()
                .filter(line -> line.key().equals(key))
                .map(KeyLine::value)
                .findFirst()
                .orElse("");
    }

    private Optional<Condition.Subject> subject(KeyLine line) {
        if (!line.key().equals("look at")) {
            faults.add(line.line(), "'" + line.key() + "' stands where 'look at: …' is due");
            return Optional.empty();
        }
        if (line.value().equals("calls") && !makes) {
            return Optional.of(new Condition.Calls());
        } else if (line.value().equals("answer") && !makes) {
            return Optional.of(new Condition.Answer());
        } else if (line.value().matches("state\\s.*")) {
            return call(line, line.value().substring("state".length())).map(Condition.State::new);
        }
        faults.add(
                line.line(),
                "'look at: " + line.value() + "' should be: " + (makes ? "" : "calls, answer, or ")
                        + "state SERVICE OPERATION {parameters}");
        return Optional.empty();
    }

    private List<ApiCall> repeated(KeyLine line) {
        Matcher range = RANGE.matcher(line.value());
        if (!range.find()) {
            return call(line, line.value()).stream().toList();
        }
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        String format = "%0" + range.group(1).length() + "d";
        return IntStream.rangeClosed(first, Math.min(last, first + MOST_OF_A_RANGE - 1))
                .mapToObj(number -> line.value().replace(range.group(), format.formatted(number)))
                .flatMap(text -> call(line, text).stream())
                .toList();
    }

    private Optional<ApiCall> call(KeyLine line, String text) {
        String[] words = text.strip().split("\\s+", 3);
        if (words.length < 2) {
            faults.add(line.line(), "'" + text.strip() + "' should be: SERVICE OPERATION {parameters}");
            return Optional.empty();
        }
        return json(line, words.length == 2 ? "{}" : words[2])
                .map(parameters -> new ApiCall(words[0], words[1], parameters));
    }

    private Optional<Map<String, Object>> json(KeyLine line, String text) {
        try {
            return Optional.of(new ObjectMapper().readValue(text, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException notJson) {
            faults.add(line.line(), "the parameters are not a JSON object: " + text);
            return Optional.empty();
        }
    }
}
