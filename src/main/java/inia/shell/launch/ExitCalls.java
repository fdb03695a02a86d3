package inia.shell.launch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets a class call {@link Exit#exit(int)} where it says {@code System.exit}.
 *
 * <p>Only the class's table of constants changes: the method of {@code System} is said to be {@code Exit}'s.
 */
final class ExitCalls {
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD = 10;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    /** Magic number and versions. */
    private static final int HEAD = 8;

    private final byte[] code;
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Integer> classes = new HashMap<>();
    private final Map<Integer, String> signatures = new HashMap<>();
    private final Map<Integer, int[]> methods = new HashMap<>();
    private int count;
    private int end;

    private ExitCalls(byte[] code) {
        this.code = code;
    }

    /** The class with its calls redirected; the same array if it has none. */
    static byte[] redirected(byte[] code) {
        try {
            return new ExitCalls(code).redirect();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] redirect() throws IOException {
        readConstants();
        byte[] changed = code.clone();
        boolean found = false;
        for (int[] method : methods.values()) {
            int place = method[0];
            if ("java/lang/System".equals(texts.get(classes.get(method[1])))
                    && "exit(I)V".equals(signature(method[2]))) {
                // The class of the method: the second of the two constants that are added at the end.
                changed[place] = (byte) (count + 1 >> 8);
                changed[place + 1] = (byte) (count + 1);
                found = true;
            }
        }
        return found ? withExit(changed) : code;
    }

    private String signature(int nameAndType) {
        String[] parts = signatures.get(nameAndType).split(" ");
        return texts.get(Integer.valueOf(parts[0])) + texts.get(Integer.valueOf(parts[1]));
    }

    private byte[] withExit(byte[] changed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(changed, 0, HEAD);
        out.writeShort(count + 2);
        out.write(changed, HEAD + 2, end - HEAD - 2);
        out.writeByte(UTF8);
        out.writeUTF(Exit.class.getName().replace('.', '/'));
        out.writeByte(CLASS);
        out.writeShort(count);
        out.write(changed, end, changed.length - end);
        return bytes.toByteArray();
    }

    private void readConstants() throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(code);
        DataInputStream in = new DataInputStream(bytes);
        in.skipBytes(HEAD);
        count = in.readUnsignedShort();
        for (int number = 1; number < count; number++) {
            int kind = in.readUnsignedByte();
            switch (kind) {
                case UTF8 -> texts.put(number, in.readUTF());
                case CLASS -> classes.put(number, in.readUnsignedShort());
                case STRING, METHOD_TYPE, MODULE, PACKAGE -> in.readUnsignedShort();
                case METHOD ->
                    methods.put(number, new int[] {
                        code.length - bytes.available(), in.readUnsignedShort(), in.readUnsignedShort()
                    });
                case NAME_AND_TYPE -> signatures.put(number, in.readUnsignedShort() + " " + in.readUnsignedShort());
                case METHOD_HANDLE -> in.skipBytes(3);
                case LONG, DOUBLE -> {
                    in.readLong();
                    number++;
                }
                default -> in.readInt();
            }
        }
        end = code.length - bytes.available();
    }
}
