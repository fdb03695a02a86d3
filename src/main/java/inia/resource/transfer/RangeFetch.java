package inia.resource.transfer;

import inia.client.Body;
import inia.client.TransferException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.zip.Checksum;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Fetches a stretch of an object; where a connection breaks, it goes on with the byte that is missing. */
final class RangeFetch implements Callable<RangeFetch> {
    /** So many breaks in a row that brought no byte, and it is given up. */
    private static final int PATIENCE = 5;

    private static final int BUFFER = 64 * 1024;

    private final Source source;
    private final long from;
    private final long length;
    private final Progress.Piece piece;
    private final Sink sink;
    /** Null if S3 has none to hold it against. */
    private final Checksum checksum;

    private long done;

    /** Where bytes go, by their position in the object. */
    interface Sink {
        void write(long position, byte[] bytes, int count) throws IOException;
    }

    RangeFetch(Source source, long from, long length, Progress.Piece piece, Sink sink) {
        this.source = source;
        this.from = from;
        this.length = length;
        this.checksum = source.checksumKind().map(Crc::start).orElse(null);
        this.piece = piece;
        this.sink = sink;
    }

    long length() {
        return length;
    }

    /** Of the bytes that came, if S3 has one to hold them against. */
    int checksum() {
        return (int) checksum.getValue();
    }

    @Override
    public RangeFetch call() {
        return run();
    }

    /** Fetches all of it. */
    RangeFetch run() {
        int breaks = 0;
        Body body = from == 0 ? source.first() : null;
        boolean whole = body != null && length == source.size();
        do {
            long before = done;
            try (Body open = body == null ? source.range(from + done, length - done) : body) {
                read(open, body == null || whole);
            } catch (IOException | SdkClientException broken) {
                if (done == length) {
                    if (broken instanceof SdkClientException) {
                        throw source.damaged("checksum differs", broken);
                    }
                    return this;
                }
                breaks = done > before ? 1 : breaks + 1;
                if (breaks >= PATIENCE) {
                    throw new TransferException(
                            "The connection broke " + breaks + " times at byte " + (from + done) + " of "
                                    + source.name() + " (" + broken.getMessage() + "). Try again later.",
                            broken);
                }
            }
            body = null;
        } while (done < length);
        return this;
    }

    /**
     * @param toItsEnd the body ends with the range: its end is read too, so that the connection can be used again
     */
    private void read(Body body, boolean toItsEnd) throws IOException {
        byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(1, length - done))];
        while (done < length) {
            piece.requireGoing();
            int count = body.read(buffer, 0, (int) Math.min(buffer.length, length - done));
            if (count < 0) {
                throw new IOException("it ended early");
            }
            write(buffer, count);
            done += count;
            piece.add(count);
        }
        if (toItsEnd) {
            body.read();
        }
    }

    private void write(byte[] buffer, int count) {
        try {
            sink.write(from + done, buffer, count);
        } catch (IOException full) {
            throw new TransferException("What is downloaded can't be written: " + full.getMessage(), full);
        }
        if (checksum != null) {
            checksum.update(buffer, 0, count);
        }
    }
}
