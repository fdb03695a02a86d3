package inia.shell.launch;

import java.io.IOException;
import java.io.InputStream;

/**
 * What {@code System.in} is in a snippet: the lines that are typed while it runs, as JShell's console reads them.
 *
 * <p>The terminal itself is JShell's, in a mode of its own: who read from it would be told at once that there is no more. JShell's
 * stream knows single bytes only, so a reader of many gets what there is of one line instead of waiting for the next.
 */
final class TypedInput extends InputStream {
    private final InputStream console;

    TypedInput(InputStream console) {
        this.console = console;
    }

    @Override
    public int read() throws IOException {
        return console.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int read = console.read();
            if (read < 0) {
                return count == 0 ? -1 : count;
            }
            bytes[offset + count++] = (byte) read;
            if (read == '\n') {
                break;
            }
        }
        return count;
    }
}
