package inia.sandbox.s3;

import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The bytes of all objects.
 *
 * <p>A file gets an id of its own, which is noted as unclaimed before the file is made; the change that puts the object takes
 * the note away, and the change that removes the last object which has the bytes makes it anew. So whenever the process is
 * killed, the notes left tell which files to delete, and a file with an object is always whole.
 */
final class Contents {
    /** So many bytes are kept in the table: a file would take longer to make than to fill. */
    static final int FEW = 8 << 10;

    private final Store store;
    private final Table<Content> contents;
    private final Table<Unclaimed> unclaimed;
    private final Sweeper sweeper;

    Contents(Store store) {
        this.store = store;
        contents = store.table("s3/contents", Content.class);
        unclaimed = store.table("s3/unclaimed", Unclaimed.class);
        sweeper = new Sweeper(store, unclaimed, this::file);
        sweeper.sweepWhatAKillLeft();
    }

    /** Takes bytes in; until {@link #claim} they are nobody's. */
    private Received receive(InputStream body, BodyChecks checks) throws IOException {
        byte[] head = body.readNBytes(FEW + 1);
        checks.update(head, head.length);
        String id = newId();
        if (head.length <= FEW) {
            return new Received(id, Content.of(head.length, head));
        }
        store.change(() -> unclaimed.put(id, new Unclaimed()));
        store.commit();
        Path file = file(id);
        try {
            return new Received(id, Content.of(FileWriter.write(file, head, body, checks), null));
        } catch (IOException | RuntimeException failure) {
            discard(id);
            throw failure;
        }
    }

    /** As {@link #receive}, telling a body that ended too soon, or could not be kept, as a failure. */
    Received receiveAll(InputStream body, BodyChecks checks) {
        try {
            return receive(body, checks);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(
                    "The body ended too soon, or could not be kept: " + cutOff.getMessage(), cutOff);
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** Deletes the bytes of somebody who will not claim them. */
    void discard(Received received) {
        if (received.content().inFile()) {
            discard(received.id());
        }
    }

    private void discard(String id) {
        sweeper.delete(id);
    }

    /** Makes bytes an object's; within a change. */
    void claim(Received received) {
        if (received.content().inFile()) {
            unclaimed.remove(received.id());
        }
        contents.put(received.id(), received.content());
    }

    /**
     * Puts stretches of contents together to new bytes, without copying any; within a change.
     *
     * @return the new content's id
     */
    String join(List<Piece> pieces) {
        List<Piece> flat = new ArrayList<>();
        long size = 0;
        for (Piece piece : pieces) {
            PieceSplitter.split(piece, contents.get(piece.content()), flat);
            size += piece.size();
        }
        flat.forEach(piece -> share(piece.content()));
        String id = newId();
        contents.put(id, new Content(size, 1, null, flat));
        return id;
    }

    /** Lets one more object have bytes; within a change. */
    void share(String id) {
        Content content = contents.get(id);
        contents.put(id, content.withReferences(content.references() + 1));
    }

    /** Notes that an object has the bytes no more; within a change, after which comes {@link #released}. */
    void release(String id) {
        Content content = contents.get(id);
        if (content.references() > 1) {
            contents.put(id, content.withReferences(content.references() - 1));
            return;
        }
        contents.remove(id);
        content.pieces().forEach(piece -> release(piece.content()));
        if (content.inFile()) {
            unclaimed.put(id, new Unclaimed());
            sweeper.expect(id);
        }
    }

    /** Deletes files that were released a while ago: somebody may just be opening one released now. */
    void released() {
        sweeper.sweep();
    }

    /**
     * Opens bytes for reading.
     *
     * @throws IOException if they are gone
     */
    InputStream open(String id) throws IOException {
        Content content = contents.get(id);
        return open(id, 0, content == null ? Long.MAX_VALUE : content.size());
    }

    /** Opens a stretch of bytes for reading. */
    InputStream open(String id, long offset, long size) throws IOException {
        Content content = contents.get(id);
        if (content != null && content.bytes() != null) {
            return new ByteArrayInputStream(content.bytes(), (int) offset, (int) size);
        }
        if (content != null && !content.pieces().isEmpty()) {
            List<Piece> pieces = new ArrayList<>();
            PieceSplitter.split(new Piece(id, offset, size), content, pieces);
            return new PiecesStream(pieces, piece -> open(piece.content(), piece.offset(), piece.size()));
        }
        InputStream bytes = Files.newInputStream(file(id));
        try {
            bytes.skipNBytes(offset);
        } catch (IOException failure) {
            bytes.close();
            throw failure;
        }
        return new LimitedStream(bytes, size);
    }

    /** Where a file is: in one of 256 folders, so that none has too many. */
    private Path file(String id) {
        try {
            return Files.createDirectories(store.files().resolve("s3").resolve(id.substring(0, 2)))
                    .resolve(id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
