package inia.resource.transfer;

import inia.client.NotSentException;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * How a transfer is done: boto3's {@code TransferConfig}, and its callback.
 *
 * <pre>{@code
 * bucket.uploadFile(film, "film.mp4", new TransferConfig().maxConcurrency(4).callback(bytes -> …));
 * }</pre>
 *
 * Each step gives another one and leaves this one as it is.
 *
 * @param multipartThreshold an object of at least so many bytes goes in parts
 * @param partSize the bytes of a part; more where an object would have more than 10,000 parts, and at least 5 MiB in an
 *     upload, as S3 wants it
 * @param maxConcurrency how many parts are under way at once
 * @param callback told how many bytes have been moved so far, by the threads that move them, one at a time
 * @param progressBar whether a bar is drawn; if nothing is said, only on a terminal
 */
public record TransferConfig(
        long multipartThreshold,
        long partSize,
        int maxConcurrency,
        LongConsumer callback,
        Optional<Boolean> progressBar) {
    private static final long MIB = 1024 * 1024;
    private static final LongConsumer NOBODY = bytes -> {};

    /** Parts of 8 MiB for what has at least 8 MiB, ten at once: as boto3 does it. */
    public TransferConfig() {
        this(8 * MIB, 8 * MIB, 10, NOBODY, Optional.empty());
    }

    /** Checks the figures. */
    public TransferConfig {
        require("multipartThreshold", multipartThreshold);
        require("partSize", partSize);
        require("maxConcurrency", maxConcurrency);
        if (partSize > PartSizes.LARGEST) {
            throw new NotSentException("partSize is at most 5 GiB, S3's limit, but was given " + partSize);
        }
    }

    private static void require(String name, long count) {
        if (count < 1) {
            throw new NotSentException(name + " is at least 1, but was given " + count);
        }
    }

    /** The same, for objects of at least so many bytes going in parts. */
    public TransferConfig multipartThreshold(long bytes) {
        return new TransferConfig(bytes, partSize, maxConcurrency, callback, progressBar);
    }

    /** The same, with parts of so many bytes; boto3 calls it {@code multipart_chunksize}. */
    public TransferConfig partSize(long bytes) {
        return new TransferConfig(multipartThreshold, bytes, maxConcurrency, callback, progressBar);
    }

    /** The same, with so many parts under way at once. */
    public TransferConfig maxConcurrency(int threads) {
        return new TransferConfig(multipartThreshold, partSize, threads, callback, progressBar);
    }

    /** The same, with one who is told how many bytes have been moved so far; what it throws ends the transfer. */
    public TransferConfig callback(LongConsumer bytesSoFar) {
        return new TransferConfig(multipartThreshold, partSize, maxConcurrency, bytesSoFar, progressBar);
    }

    /** The same, with a bar drawn, or not, wherever the output goes. */
    public TransferConfig progressBar(boolean drawn) {
        return new TransferConfig(multipartThreshold, partSize, maxConcurrency, callback, Optional.of(drawn));
    }

    /** The figures. */
    @Override
    public String toString() {
        return "TransferConfig(multipartThreshold=" + multipartThreshold + ", partSize=" + partSize
                + ", maxConcurrency=" + maxConcurrency + (callback == NOBODY ? "" : ", callback")
                + progressBar.map(drawn -> ", progressBar=" + drawn).orElse("") + ")";
    }
}
