package inia.resource.transfer;

import inia.client.Client;
import inia.client.NotSentException;
import inia.client.TransferException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** One object on its way from S3: in one piece, or in ranges side by side. */
final class Download {
    private final Client client;
    private final GetObjectRequest wanted;
    private final TransferConfig config;

    Download(Client client, GetObjectRequest wanted, TransferConfig config) {
        if (wanted.range() != null || wanted.partNumber() != null) {
            throw new NotSentException("A download fetches the whole object. A part of it: s3.object(\""
                    + wanted.bucket() + "\", \"" + wanted.key() + "\").get(r -> r.range(\"bytes=0-99\"))");
        }
        this.client = client;
        this.wanted = wanted;
        this.config = config;
    }

    /** Downloads into a file, which is there only once it is whole. */
    void into(Path file) {
        TargetFile target = TargetFile.of(file);
        if (target.special()) {
            target.stream(this::into);
        } else {
            target.fill(sink -> {
                try (Run run = new Run()) {
                    run.verified(run.inOnePiece() ? run.sequential(sink) : run.sideBySide(sink));
                }
            });
        }
    }

    /** Downloads into a stream, the bytes in their order; it is not closed. */
    void into(OutputStream out) {
        try (Run run = new Run()) {
            RangeFetch.Sink sink = (position, bytes, count) -> out.write(bytes, 0, count);
            run.verified(run.inOnePiece() ? run.sequential(sink) : run.inOrder(out));
        }
    }

    /** One download under way. */
    private final class Run implements AutoCloseable {
        private final Source source = Source.open(client, wanted);
        private final long size = source.size();
        private final Progress progress = new Progress(config, source.name().toString(), size);
        private final long rangeSize = PartSizes.ofDownload(size, config.partSize());

        boolean inOnePiece() {
            return size < config.multipartThreshold();
        }

        List<RangeFetch> sequential(RangeFetch.Sink sink) {
            RangeFetch all = new RangeFetch(source, 0, size, progress.piece(), sink);
            try {
                all.run();
            } catch (RuntimeException failed) {
                progress.stop(failed);
                throw Workers.failure(progress);
            }
            return List.of(all);
        }

        List<RangeFetch> sideBySide(RangeFetch.Sink sink) {
            try (Workers workers = new Workers(config.maxConcurrency(), progress)) {
                List<Future<RangeFetch>> ranges = new ArrayList<>();
                for (long from = 0; from < size; from += rangeSize) {
                    ranges.add(workers.start(range(from, sink)));
                }
                return workers.results(ranges);
            }
        }

        /** Holds as many ranges in memory as are fetched at once, and writes them in their order. */
        List<RangeFetch> inOrder(OutputStream out) {
            List<RangeFetch> fetched = new ArrayList<>();
            try (Workers workers = new Workers(config.maxConcurrency(), progress)) {
                Deque<Future<HeldRange>> window = new ArrayDeque<>();
                Deque<byte[]> idle = new ArrayDeque<>();
                long from = 0;
                while (from < size || !window.isEmpty()) {
                    if (from < size && window.size() < config.maxConcurrency()) {
                        byte[] buffer = idle.isEmpty() ? HeldRange.buffer(rangeSize) : idle.pop();
                        long start = from;
                        window.add(workers.start(() -> new HeldRange(
                                buffer,
                                range(start, HeldRange.sink(buffer, start)).run())));
                        from += rangeSize;
                    } else {
                        HeldRange next = workers.result(window.remove());
                        write(next, out);
                        fetched.add(next.fetched());
                        idle.push(next.bytes());
                    }
                }
            }
            return fetched;
        }

        private void write(HeldRange next, OutputStream out) {
            try {
                out.write(next.bytes(), 0, (int) next.fetched().length());
            } catch (IOException broken) {
                TransferException failed =
                        new TransferException("What is downloaded can't be written: " + broken.getMessage(), broken);
                progress.stop(failed);
                throw failed;
            }
        }

        private RangeFetch range(long from, RangeFetch.Sink sink) {
            return new RangeFetch(source, from, Math.min(rangeSize, size - from), progress.piece(), sink);
        }

        /** Holds what was fetched against the checksum that S3 has of the whole. */
        void verified(List<RangeFetch> ranges) {
            source.checksumKind().ifPresent(kind -> {
                int whole = 0;
                for (RangeFetch range : ranges) {
                    whole = kind.combined(whole, range.checksum(), range.length());
                }
                source.verify(kind, whole);
            });
        }

        @Override
        public void close() {
            progress.end();
            source.close();
        }
    }
}
