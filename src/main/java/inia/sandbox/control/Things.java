package inia.sandbox.control;

import inia.sandbox.control.ThingRule.Role;
import inia.sandbox.store.Kept;
import inia.sandbox.store.RowChange;
import inia.sandbox.store.Snapshots;
import inia.sandbox.store.StoredRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was added, changed and removed: rows that differ, told as the things that a user of AWS knows. */
public final class Things {
    private static final List<ThingRule> RULES = read();

    private final Snapshots snapshots;
    private final List<RowChange> parts = new ArrayList<>();
    private final Map<String, Character> signs = new TreeMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, String> counted = new HashMap<>();
    private final Map<String, Map<String, Thing>> there = new HashMap<>();
    private final Map<String, Map<String, Thing>> gone = new HashMap<>();

    private Things(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    private static List<ThingRule> read() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Things.class.getResourceAsStream("things.txt"), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ThingRule::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is different since a snapshot, a line each, such as {@code + iam user alice}, sorted by what it is. */
    public static List<String> since(Snapshots snapshots, String name) {
        Things things = new Things(snapshots);
        snapshots.compare(name, Things::kept, things::note);
        return things.lines();
    }

    /** Keeps what the state began with for the first time that {@link #sinceLast} is asked. */
    public static void keepBeginning(Snapshots snapshots) {
        snapshots.keepBeginning(Things::kept);
    }

    /** What is different since this was last asked; the first time, since the state began. */
    public static List<String> sinceLast(Snapshots snapshots) {
        Things things = new Things(snapshots);
        snapshots.compareWithLast(Things::kept, things::note);
        return things.lines();
    }

    private static ThingRule rule(List<String> table) {
        return RULES.stream().filter(rule -> rule.isOf(table)).findFirst().orElse(null);
    }

    private static List<String> parts(String table) {
        return List.of(table.split("/"));
    }

    private static Kept kept(String table) {
        ThingRule rule = rule(parts(table));
        return rule == null ? Kept.NOTHING : rule.kept();
    }

    /** Things are told by themselves; what belongs to others waits until it is known what those are called. */
    private void note(RowChange change) {
        StoredRow row = change.latest();
        List<String> table = parts(row.table());
        ThingRule rule = rule(table);
        if (rule.role() == Role.COUNT) {
            String place = row.table();
            counts.merge(place, change.before() == null ? 1L : -1L, Long::sum);
            counted.put(place, rule.counted());
        } else if (rule.role() == Role.PART || !rule.owners().isEmpty()) {
            parts.add(change);
        } else {
            Thing thing = Thing.of(rule, table, row);
            signs.put(thing.line(), sign(change));
            remember(row, thing);
        }
    }

    private static char sign(RowChange change) {
        return change.before() == null ? '+' : change.after() == null ? '-' : '~';
    }

    private void remember(StoredRow row, Thing thing) {
        String id = row.text("id");
        if (id != null) {
            gone.computeIfAbsent(row.table(), any -> new HashMap<>()).put(id, thing);
        }
    }

    private List<String> lines() {
        for (RowChange part : parts) {
            StoredRow row = part.latest();
            List<String> table = parts(row.table());
            ThingRule rule = rule(table);
            Thing owner = owner(rule, table, row.key());
            if (owner != null && rule.role() == Role.THING) {
                signs.put(rule.kind() + " " + owner.name() + "/" + row.key(), sign(part));
            } else if (owner != null) {
                signs.putIfAbsent(owner.line(), '~');
            }
        }
        counts.forEach((place, count) -> {
            List<String> table = parts(place);
            Thing owner = owner(rule(table), table, "");
            if (owner != null) {
                Character known = signs.remove(owner.line());
                char sign = known == null ? '~' : known;
                boolean told = sign != '-' && count != 0;
                String many = sign == '+' ? number(count, counted.get(place)) : more(count, counted.get(place));
                signs.put(owner.line() + (told ? " (" + many + ")" : ""), sign);
            }
        });
        List<String> lines = new ArrayList<>();
        signs.forEach((thing, sign) -> lines.add(sign + " " + thing));
        return lines;
    }

    private static String more(long count, String what) {
        return number(Math.abs(count), what) + (count > 0 ? " more" : " fewer");
    }

    private static String number(long count, String what) {
        return count + " " + (count == 1 ? what.substring(0, what.length() - 1) : what);
    }

    /** What a row belongs to; {@code null} if that is gone without a trace. */
    private Thing owner(ThingRule rule, List<String> table, String key) {
        String id = ThingRule.ownerId(table, key);
        for (String ownersTable : rule.ownersOf(table)) {
            Thing there = there(ownersTable).get(id);
            Thing owner = there != null
                    ? there
                    : gone.getOrDefault(ownersTable, Map.of()).get(id);
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }

    /** The things in a table, by their ids. */
    private Map<String, Thing> there(String table) {
        return there.computeIfAbsent(table, any -> {
            Map<String, Thing> things = new HashMap<>();
            List<String> name = parts(table);
            ThingRule rule = rule(name);
            snapshots.look(table, row -> things.put(row.text("id"), Thing.of(rule, name, row)));
            return things;
        });
    }
}
