package inia.sandbox.store;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How MVStore writes a {@link Cell}. */
final class CellType extends BasicDataType<Cell> {
    static final CellType INSTANCE = new CellType();

    private static final int OBJECTS = 64;

    private CellType() {}

    @Override
    public int getMemory(Cell cell) {
        return OBJECTS + 2 * cell.bytes().length;
    }

    @Override
    public void write(WriteBuffer out, Cell cell) {
        out.putVarInt(cell.bytes().length).put(cell.bytes());
    }

    @Override
    public Cell read(ByteBuffer in) {
        byte[] bytes = new byte[DataUtils.readVarInt(in)];
        in.get(bytes);
        return new Cell(bytes, null);
    }

    @Override
    public Cell[] createStorage(int size) {
        return new Cell[size];
    }
}
