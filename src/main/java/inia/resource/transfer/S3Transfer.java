package inia.resource.transfer;

import inia.client.Client;
import inia.client.TransferException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Transfers to and from S3 over a client: what boto3's client does by {@code upload_file} and its like.
 *
 * <pre>{@code
 * new S3Transfer(aws.client("s3")).uploadFile(Path.of("film.mp4"), "photos", "film.mp4");
 * }</pre>
 *
 * Buckets and objects ({@code s3.bucket("photos").uploadFile(…)}) have the same by shorter names. An object that is
 * large goes in parts, several at once, in memory that does not grow with it; a part whose connection breaks is sent or
 * fetched again. Over the SDK's synchronous client, because that is the one that a session has: the SDK's own transfer
 * manager needs its asynchronous one, and with it a second HTTP library and half a second at the first call.
 *
 * @see TransferConfig
 */
public final class S3Transfer {
    private final Client client;
    private final TransferConfig config;

    /** Transfers as {@link TransferConfig#TransferConfig()} has it. */
    public S3Transfer(Client client) {
        this(client, new TransferConfig());
    }

    /** Transfers in a manner of their own. */
    public S3Transfer(Client client, TransferConfig config) {
        this.client = client;
        this.config = config;
    }

    /** Uploads a file. */
    public void uploadFile(Path file, String bucket, String key) {
        uploadFile(file, bucket, key, request -> {});
    }

    /**
     * Uploads a file, with a content type, metadata and more; the content type is told by the file's name otherwise.
     *
     * @throws inia.client.NotSentException if there is no such file
     * @throws inia.client.AwsException if S3 refuses; an upload in parts is aborted then, and nothing stays
     */
    public void uploadFile(Path file, String bucket, String key, Consumer<PutObjectRequest.Builder> more) {
        new Upload(client, put(bucket, key, more), config).from(file);
    }

    /** Uploads what a stream gives to its end. */
    public void uploadFileobj(InputStream bytes, String bucket, String key) {
        uploadFileobj(bytes, bucket, key, request -> {});
    }

    /**
     * Uploads what a stream gives to its end, however long it is; it is not closed.
     *
     * @throws TransferException if the stream breaks off
     */
    public void uploadFileobj(InputStream bytes, String bucket, String key, Consumer<PutObjectRequest.Builder> more) {
        try {
            new Upload(client, put(bucket, key, more), config).from(bytes);
        } catch (IOException broken) {
            throw new TransferException("What is to be uploaded can't be read: " + broken.getMessage(), broken);
        }
    }

    private static PutObjectRequest put(String bucket, String key, Consumer<PutObjectRequest.Builder> more) {
        return PutObjectRequest.builder()
                .applyMutation(more)
                .bucket(bucket)
                .key(key)
                .build();
    }

    /** Downloads an object into a file. */
    public void downloadFile(String bucket, String key, Path file) {
        downloadFile(bucket, key, file, request -> {});
    }

    /**
     * Downloads an object, or a version of it, into a file, which it replaces once all bytes are there.
     *
     * @throws inia.client.AwsException if there is no such object, or S3 refuses
     * @throws TransferException if the object is changed meanwhile, or what arrives differs from S3's checksum
     */
    public void downloadFile(String bucket, String key, Path file, Consumer<GetObjectRequest.Builder> more) {
        new Download(client, get(bucket, key, more), config).into(file);
    }

    /** Downloads an object into a stream. */
    public void downloadFileobj(String bucket, String key, OutputStream out) {
        downloadFileobj(bucket, key, out, request -> {});
    }

    /** Downloads an object, or a version of it, into a stream, which is not closed. */
    public void downloadFileobj(String bucket, String key, OutputStream out, Consumer<GetObjectRequest.Builder> more) {
        new Download(client, get(bucket, key, more), config).into(out);
    }

    private static GetObjectRequest get(String bucket, String key, Consumer<GetObjectRequest.Builder> more) {
        return GetObjectRequest.builder()
                .applyMutation(more)
                .bucket(bucket)
                .key(key)
                .build();
    }

    /** Copies an object within S3. */
    public void copy(CopySource source, String bucket, String key) {
        copy(source, bucket, key, request -> {});
    }

    /**
     * Copies an object within S3, with its metadata and tags unless the request replaces them.
     *
     * @throws inia.client.AwsException if there is no such object, or S3 refuses
     */
    public void copy(CopySource source, String bucket, String key, Consumer<CopyObjectRequest.Builder> more) {
        CopyObjectRequest request = CopyObjectRequest.builder()
                .applyMutation(more)
                .sourceBucket(source.bucket())
                .sourceKey(source.key())
                .sourceVersionId(source.version().orElse(null))
                .destinationBucket(bucket)
                .destinationKey(key)
                .build();
        new Copy(client, source, request, config).run();
    }

    /** What it is, and how it transfers. */
    @Override
    public String toString() {
        return "S3Transfer(" + config + ")";
    }
}
