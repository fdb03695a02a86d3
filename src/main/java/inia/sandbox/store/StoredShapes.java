package inia.sandbox.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVMap;

/** The shapes as a table of the store. */
final class StoredShapes implements Shapes {
    private static final String TABLE = Tables.OWN + "shapes";

    private final Map<Integer, List<String>> names = new ConcurrentHashMap<>();
    private final Map<List<String>, Integer> numbers = new ConcurrentHashMap<>();
    private final MVMap<String, Cell> table;
    private final Journal journal;

    StoredShapes(Tables tables, Journal journal) {
        this.table = tables.map(TABLE);
        this.journal = journal;
        table.forEach((number, cell) -> know(Integer.parseInt(number), read(cell)));
    }

    @Override
    public int number(List<String> shape) {
        Integer known = numbers.get(shape);
        if (known != null) {
            return known;
        }
        // A change of its own: the shape stays even if the change that needed it first is taken back.
        int number = numbers.size() + 1;
        Change change = new Change(new Settling());
        change.put(TABLE, table, Integer.toString(number), write(shape));
        journal.append(change.entries());
        know(number, List.copyOf(shape));
        return number;
    }

    @Override
    public List<String> names(int number) {
        List<String> shape = names.get(number);
        if (shape == null) {
            throw new StoreException("A stored row is of the unknown shape " + number + ": the store is damaged.");
        }
        return shape;
    }

    /** Writes all of them once more, since what was not written yet was forgotten; within a change. */
    void appendAgain() {
        Bytes entries = new Bytes(256);
        names.forEach((number, shape) -> JournalEntry.put(
                entries, TABLE, Integer.toString(number), write(shape).bytes()));
        if (entries.length() > 0) {
            journal.append(entries);
        }
    }

    private void know(int number, List<String> shape) {
        names.put(number, shape);
        numbers.put(shape, number);
    }

    private static Cell write(List<String> shape) {
        Bytes out = new Bytes(64);
        out.text(String.join(",", shape));
        return new Cell(out.copy(), null);
    }

    private static List<String> read(Cell cell) {
        String text = new BytesReader(cell.bytes(), 0, cell.bytes().length).text();
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
