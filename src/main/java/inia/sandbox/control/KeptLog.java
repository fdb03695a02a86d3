package inia.sandbox.control;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps the log of calls in a file, a line of JSON each, for the sandbox that takes over from this one; one that is opened begins
 * without.
 *
 * <p>A thread of its own writes a moment later, so that no call waits for it: a kill takes the calls of that moment from the log,
 * and nothing else. Of many calls in a moment only the latest are written at first, the others when there is time.
 */
public final class KeptLog {
    private static final int MOMENT_NANOS = 200_000_000;
    private static final int MOST_IN_A_MOMENT = 100;
    private static final byte[] NOTHING = {};

    private final Path file;
    private final CallLog log;
    private final boolean goesOn;
    private final Thread writer = new Thread(this::keep, "inia-call-log");
    private volatile boolean idle;
    private volatile boolean closed;
    private byte[] before = NOTHING;
    private RandomAccessFile out;
    private CallLog.Extent written = new CallLog.Extent(0, 0);
    private int lines;
    private boolean isComplete;

    /**
     * @param home the folder of the file
     * @param log what is kept
     * @param goesOn whether the calls of the sandbox before belong to it
     */
    public KeptLog(Path home, CallLog log, boolean goesOn) {
        this.file = home.resolve("calls.jsonl");
        this.log = log;
        this.goesOn = goesOn;
        writer.setDaemon(true);
    }

    /** Made by the thread that writes, since to load it takes as long as to open the sandbox. */
    private static final class Json {
        private static final ObjectMapper MAPPER = new ObjectMapper();
    }

    /** Begins to keep it, beside all else; where it can't be written, it is not kept. */
    public void begin() {
        try {
            before = goesOn && Files.exists(file) ? Files.readAllBytes(file) : NOTHING;
            // A temporary file is its owner's alone.
            Path made = Files.createTempFile(file.getParent(), "calls", ".tmp");
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            out = new RandomAccessFile(file.toFile(), "rw");
        } catch (IOException unwritable) {
            return;
        }
        log.onCall(this::wake);
        writer.start();
    }

    private void wake() {
        if (idle) {
            idle = false;
            LockSupport.unpark(writer);
        }
    }

    /** Keeps what is not kept yet, and ends. */
    public void close() {
        closed = true;
        LockSupport.unpark(writer);
        try {
            writer.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        written = log.resume(rows(before));
        before = NOTHING;
        while (!closed) {
            awaitCall();
            LockSupport.parkNanos(this, MOMENT_NANOS);
            keepNew(closed);
        }
    }

    private void awaitCall() {
        idle = true;
        while (idle && !closed && log.extent().equals(written) && (isComplete || written.count() == 0)) {
            LockSupport.park(this);
        }
        idle = false;
    }

    private void keepNew(boolean all) {
        CallLog.Extent now = log.extent();
        boolean same = now.cleared() == written.cleared();
        long fresh = now.count() - written.count();
        try {
            if (!same || lines > 2 * CallLog.KEPT || !isComplete && (all || fresh < MOST_IN_A_MOMENT)) {
                replace(log.rows(CallLog.KEPT));
            } else if (fresh > 0) {
                isComplete &= fresh <= MOST_IN_A_MOMENT;
                append(log.rows((int) Math.min(fresh, MOST_IN_A_MOMENT)));
            }
        } catch (IOException full) {
            // What could not be written is not kept.
            isComplete = true;
        }
        written = now;
    }

    private void append(List<Map<String, Object>> rows) throws IOException {
        out.seek(out.length());
        write(rows);
    }

    private void replace(List<Map<String, Object>> rows) throws IOException {
        out.setLength(0);
        lines = 0;
        write(rows);
        isComplete = true;
    }

    private void write(List<Map<String, Object>> rows) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (Map<String, Object> row : rows) {
            text.write(Json.MAPPER.writeValueAsBytes(row));
            text.write('\n');
        }
        out.write(text.toByteArray());
        lines += rows.size();
    }

    private static List<Map<String, Object>> rows(byte[] lines) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (lines.length == 0) {
            return rows;
        }
        try (MappingIterator<Map<String, Object>> each = Json.MAPPER
                .readerFor(new TypeReference<Map<String, Object>>() {})
                .readValues(lines)) {
            while (each.hasNext()) {
                rows.add(each.next());
            }
        } catch (IOException | RuntimeException cut) {
            // A kill has cut the last line.
        }
        return rows;
    }
}
