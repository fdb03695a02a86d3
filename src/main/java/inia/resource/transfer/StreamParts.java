package inia.resource.transfer;

import inia.client.TransferException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import software.amazon.awssdk.core.sync.RequestBody;

/** Cuts a stream whose end is not known into parts, with no more in memory than those under way. */
final class StreamParts {
    private final InputStream stream;
    private final TransferConfig config;
    private final Progress progress;
    private final MultipartUpload upload;
    private final Workers workers;
    private final Buffers buffers;
    private final List<Future<UploadedPart>> parts = new ArrayList<>();

    StreamParts(InputStream stream, TransferConfig config, Progress progress, MultipartUpload upload, Workers workers) {
        this.stream = stream;
        this.config = config;
        this.progress = progress;
        this.upload = upload;
        this.workers = workers;
        this.buffers = new Buffers(config.maxConcurrency(), PartSizes.ofStream(1, config.partSize()));
    }

    /**
     * Reads the stream to its end.
     *
     * @param first the first part, which was read already
     * @param next the byte after it
     */
    List<Future<UploadedPart>> startAll(byte[] first, byte next) throws IOException, InterruptedException {
        byte[] taken = buffers.borrow(first.length);
        System.arraycopy(first, 0, taken, 0, first.length);
        start(taken, first.length);
        byte[] buffer = buffers.borrow(PartSizes.ofStream(2, config.partSize()));
        buffer[0] = next;
        int length = 1 + stream.readNBytes(buffer, 1, buffer.length - 1);
        while (length > 0 && progress.stopped() == null) {
            if (parts.size() == PartSizes.MOST) {
                throw new TransferException(
                        "The stream is longer than 10,000 parts. Give larger ones: new TransferConfig().partSize(bytes)",
                        null);
            }
            start(buffer, length);
            buffer = buffers.borrow(PartSizes.ofStream(parts.size() + 1, config.partSize()));
            length = stream.readNBytes(buffer, 0, buffer.length);
        }
        return parts;
    }

    private void start(byte[] buffer, int length) {
        int number = parts.size() + 1;
        RequestBody body = Upload.body(() -> new ByteArrayInputStream(buffer, 0, length), length, progress.piece());
        parts.add(workers.start(() -> {
            try {
                progress.requireGoing();
                return upload.upload(number, body, length);
            } finally {
                buffers.giveBack(buffer);
            }
        }));
    }
}
