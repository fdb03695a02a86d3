package inia.sandbox.s3.select;

import inia.sandbox.call.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The messages of a query's answer, each made when it is read. */
final class SelectStream extends InputStream {
    private static final int CHUNK = 128 << 10;
    private static final long SILENCE = 8L << 20;

    private final Query query;
    private final Records records;
    private final Source source;
    private final RowWriter writer;
    private final boolean progress;
    private InputStream ready = InputStream.nullInputStream();
    private long picked;
    private long returned;
    private long told;
    private boolean ended;

    SelectStream(Query query, Records records, Source source, RowWriter writer, boolean progress) throws IOException {
        this.query = query;
        this.records = records;
        this.source = source;
        this.writer = writer;
        this.progress = progress;
        ready = messages(); // What is wrong from the first on is refused as any request is.
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = ready.read(buffer, offset, length);
        while (read < 0 && !ended) {
            ready = later();
            read = ready.read(buffer, offset, length);
        }
        return read;
    }

    private InputStream later() throws IOException {
        try {
            return messages();
        } catch (Refusal refusal) {
            ended = true;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Frames(out).error(refusal);
            return new ByteArrayInputStream(out.toByteArray());
        }
    }

    /** The next messages: a stretch of records, and whatever is to be told with it. */
    private InputStream messages() throws IOException {
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        boolean more = true;
        while (more && found.size() < CHUNK && source.scanned() - told < SILENCE) {
            more = take(found);
        }
        told = source.scanned();
        returned += found.size();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Frames frames = new Frames(out);
        if (found.size() > 0) {
            frames.records(found.toByteArray());
        } else if (more) {
            frames.cont();
        }
        if (progress) {
            frames.counts("Progress", source.scanned(), source.processed(), returned);
        }
        if (!more) {
            ended = true;
            frames.counts("Stats", source.scanned(), source.processed(), returned);
            frames.end();
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    /** Takes a record in; gives whether more may come. */
    private boolean take(ByteArrayOutputStream found) throws IOException {
        boolean full = query.limit() != null
                && picked >= query.limit()
                && query.aggregates().isEmpty();
        Row row = full ? null : records.next();
        if (row == null) {
            if (!query.aggregates().isEmpty()) {
                writer.write(query.result(Row.EMPTY), found);
            }
            return false;
        }
        if (query.picks(row)) {
            picked++;
            if (query.aggregates().isEmpty()) {
                writer.write(query.result(row), found);
            } else {
                query.aggregates().forEach(aggregate -> aggregate.add(row));
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
