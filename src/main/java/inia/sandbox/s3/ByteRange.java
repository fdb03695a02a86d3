package inia.sandbox.s3;

import inia.sandbox.call.Refusal;

/**
 * A part of an object's bytes.
 *
 * @param first the first byte's place, from 0
 * @param last the last byte's
 */
record ByteRange(long first, long last) {
    private static final String UNIT = "bytes=";

    /**
     * The range that a header asks for; {@code null}, which is the whole, if it asks for none, for several, or can't be read.
     *
     * @throws Refusal if the object has no byte of it
     */
    static ByteRange of(String header, long size) {
        if (header == null || !header.startsWith(UNIT) || header.indexOf(',') >= 0) {
            return null;
        }
        String asked = header.substring(UNIT.length()).strip();
        int dash = asked.indexOf('-');
        if (dash < 0) {
            return null;
        }
        try {
            String from = asked.substring(0, dash).strip();
            String to = asked.substring(dash + 1).strip();
            ByteRange range = from.isEmpty() ? suffix(Long.parseLong(to), size) : between(from, to, size);
            if (range != null && range.first() >= size) {
                throw new Refusal("InvalidRange", 416, "The requested range is not satisfiable")
                        .with("RangeRequested", header)
                        .with("ActualObjectSize", Long.toString(size));
            }
            return range;
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    private static ByteRange suffix(long count, long size) {
        return new ByteRange(count == 0 ? size : Math.max(0, size - count), size - 1);
    }

    private static ByteRange between(String from, String to, long size) {
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? Long.MAX_VALUE : Long.parseLong(to);
        return last < first ? null : new ByteRange(first, Math.min(last, size - 1));
    }

    long length() {
        return last - first + 1;
    }

    /** As the answer's Content-Range has it. */
    String told(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
