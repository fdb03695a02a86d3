package inia.sandbox.store;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.StringDataType;

/** Keys in the order of their UTF-8 bytes, which is that of their code points. */
final class KeyType extends BasicDataType<String> {
    static final KeyType INSTANCE = new KeyType();

    private KeyType() {}

    @Override
    public int compare(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b) ? a - b : rank(a) - rank(b);
            }
        }
        return one.length() - other.length();
    }

    /** Half of a code point above U+FFFF comes after every whole one. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? Character.MAX_VALUE + 1 : unit;
    }

    @Override
    public int getMemory(String key) {
        return StringDataType.INSTANCE.getMemory(key);
    }

    @Override
    public void write(WriteBuffer out, String key) {
        StringDataType.INSTANCE.write(out, key);
    }

    @Override
    public String read(ByteBuffer in) {
        return StringDataType.INSTANCE.read(in);
    }

    @Override
    public String[] createStorage(int size) {
        return new String[size];
    }
}
