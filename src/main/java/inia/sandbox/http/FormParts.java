package inia.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the parts of a {@code multipart/form-data} body, one after the other, without holding one whole. */
public final class FormParts {
    private static final int WINDOW = 64 << 10;
    private static final int LONGEST_LINE = 8 << 10;
    private static final int LINE_END = 2;

    private final InputStream in;
    private final byte[] delimiter;
    private byte[] window = new byte[2 * WINDOW];
    private int position;
    private int limit;
    private boolean ended;
    /** How many bytes before the part's first are read again. */
    private int skipped;

    /**
     * @param boundary what stands between two parts, as the content type names it
     */
    public FormParts(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // The first delimiter stands at the very beginning, without the line's end that the others have.
        window[limit++] = '\r';
        window[limit++] = '\n';
    }

    /**
     * Goes to the next part.
     *
     * @return its headers, or {@code null} if there is none
     * @throws IOException if the body can't be read, or is no such form
     */
    public Headers next() throws IOException {
        body().transferTo(OutputStream.nullOutputStream());
        position += delimiter.length;
        if (line().startsWith("--")) {
            return null;
        }
        Headers headers = new Headers();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("a part's header has no colon");
            }
            headers.add(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        // An empty part's delimiter begins with the end of the line that was just read.
        position -= LINE_END;
        skipped = LINE_END;
        ended = false;
        return headers;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            if (position == limit && !fill()) {
                throw new EOFException("the form ended within a part's headers");
            }
            byte unit = window[position++];
            if (unit == '\n') {
                break;
            }
            line.write(unit);
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line of a part's headers is too long");
            }
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private boolean fill() throws IOException {
        if (position > 0) {
            System.arraycopy(window, position, window, 0, limit - position);
            limit -= position;
            position = 0;
        }
        if (limit == window.length) {
            window = Arrays.copyOf(window, window.length * 2);
        }
        int count = in.read(window, limit, window.length - limit);
        limit += Math.max(0, count);
        return count > 0;
    }

    /** The bytes of the part that it stands at. */
    public InputStream body() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return readBody(into, offset, length);
            }
        };
    }

    private int readBody(byte[] into, int offset, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        while (true) {
            int end = find();
            int safe = end >= 0 ? end : Math.max(position, limit - delimiter.length + 1);
            int begin = Math.min(safe, position + skipped);
            int count = Math.min(length, safe - begin);
            if (count > 0) {
                System.arraycopy(window, begin, into, offset, count);
                position = begin + count;
                skipped = 0;
                return count;
            }
            if (end >= 0) {
                ended = true;
                position = end;
                skipped = 0;
                return -1;
            }
            if (!fill()) {
                throw new EOFException("the form ended before its last boundary");
            }
        }
    }

    private int find() {
        for (int at = position; at + delimiter.length <= limit; at++) {
            if (window[at] == '\r'
                    && Arrays.equals(window, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                return at;
            }
        }
        return -1;
    }
}
