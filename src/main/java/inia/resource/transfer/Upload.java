package inia.resource.transfer;

import inia.client.Client;
import inia.client.NotSentException;
import inia.client.TransferException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** One object on its way to S3: in one piece, or in parts side by side. */
final class Upload {
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Client client;
    private final ObjectName name;
    private final PutObjectRequest wanted;
    private final TransferConfig config;

    Upload(Client client, PutObjectRequest wanted, TransferConfig config) {
        this.client = client;
        this.name = new ObjectName(wanted.bucket(), wanted.key());
        this.wanted = wanted;
        this.config = config;
    }

    /** Uploads a file, whose name tells the content type if the request does not. */
    void from(Path file) {
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw new NotSentException(
                    Files.isDirectory(file)
                            ? file + " is a folder: upload the files in it one by one"
                            : "There is no readable file " + file);
        }
        PutObjectRequest typed = wanted.contentType() != null
                ? wanted
                : wanted.toBuilder()
                        .contentType(RequestBody.fromFile(file).contentType())
                        .build();
        Upload upload = new Upload(client, typed, config);
        try {
            if (Files.isRegularFile(file)) {
                upload.regular(file);
            } else {
                try (InputStream pipe = Files.newInputStream(file)) {
                    upload.from(pipe);
                }
            }
        } catch (IOException broken) {
            throw new TransferException(file + " can't be read: " + broken.getMessage(), broken);
        }
    }

    private void regular(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            Progress progress = new Progress(config, name.toString(), size);
            try {
                if (size < config.multipartThreshold()) {
                    put(
                            CountedBody.of(
                                    file,
                                    () -> new FileSlice(file, channel, 0, size),
                                    size,
                                    UNKNOWN_TYPE,
                                    progress.piece()),
                            progress);
                    return;
                }
                long partSize = PartSizes.of(size, config.partSize());
                inParts(progress, (upload, workers) -> {
                    List<Future<UploadedPart>> parts = new ArrayList<>();
                    for (long start = 0; start < size; start += partSize) {
                        int number = parts.size() + 1;
                        long from = start;
                        long length = Math.min(partSize, size - from);
                        RequestBody body =
                                body(() -> new FileSlice(file, channel, from, length), length, progress.piece());
                        parts.add(workers.start(() -> {
                            progress.requireGoing();
                            return upload.upload(number, body, length);
                        }));
                    }
                    return parts;
                });
            } finally {
                progress.end();
            }
        }
    }

    /** Uploads what a stream gives to its end; it is not closed. */
    void from(InputStream stream) throws IOException {
        Progress progress = new Progress(config, name.toString(), -1);
        try {
            byte[] first = stream.readNBytes(PartSizes.ofStream(1, config.partSize()));
            byte[] second = stream.readNBytes(1);
            if (second.length == 0) {
                put(body(() -> new ByteArrayInputStream(first), first.length, progress.piece()), progress);
            } else {
                inParts(
                        progress,
                        (upload, workers) ->
                                new StreamParts(stream, config, progress, upload, workers).startAll(first, second[0]));
            }
        } finally {
            progress.end();
        }
    }

    private void put(RequestBody body, Progress progress) {
        try {
            client.operation("PutObject").call(Map.of("Body", body), request -> Members.copy(wanted, request));
        } catch (RuntimeException failed) {
            progress.stop(failed);
            throw Workers.failure(progress);
        }
    }

    static RequestBody body(Supplier<InputStream> bytes, long length, Progress.Piece piece) {
        return CountedBody.of(bytes, length, UNKNOWN_TYPE, piece);
    }

    /** Starts all parts of an upload. */
    private interface Starter {
        List<Future<UploadedPart>> start(MultipartUpload upload, Workers workers)
                throws IOException, InterruptedException;
    }

    private void inParts(Progress progress, Starter starter) {
        PutObjectRequest put = MultipartRequests.ofWhole(wanted);
        MultipartUpload upload = MultipartUpload.begin(client, name, put, MultipartRequests.create(put));
        try {
            List<UploadedPart> done;
            try (Workers workers = new Workers(config.maxConcurrency(), progress)) {
                try {
                    done = workers.results(starter.start(upload, workers));
                } catch (InterruptedException interrupted) {
                    throw Workers.interrupted(progress, interrupted);
                } catch (Throwable failure) {
                    // Before the workers are waited for, so that they stop.
                    progress.stop(failure);
                    throw failure;
                }
            }
            upload.complete(done);
        } catch (RuntimeException failure) {
            throw upload.abort(failure);
        } catch (IOException broken) {
            throw upload.abort(
                    new TransferException("What is to be uploaded can't be read: " + broken.getMessage(), broken));
        }
    }
}
