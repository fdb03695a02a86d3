package inia.resource.s3;

import inia.resource.Action;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.transfer.CopySource;
import inia.resource.transfer.TransferConfig;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Files and streams to and from a bucket; what is large goes in parts, several at once. */
public interface BucketTransfers extends Resource {
    /** The object of that key. */
    S3Object object(String key);

    /** Uploads a file: {@code uploadFile("film.mp4", "film.mp4")}. */
    default S3Object uploadFile(String filename, String key) {
        return uploadFile(Path.of(filename), key);
    }

    /** Uploads a file. */
    @Action("PutObject")
    default S3Object uploadFile(@Param("Filename") Path file, @Param("Key") String key) {
        return object(key).uploadFile(file);
    }

    /** Uploads a file, with a content type, metadata and more: {@code r -> r.contentType("video/mp4")}. */
    @Action("PutObject")
    default S3Object uploadFile(
            @Param("Filename") Path file,
            @Param("Key") String key,
            @Param("ExtraArgs") Consumer<PutObjectRequest.Builder> more) {
        return object(key).uploadFile(file, more);
    }

    /** Uploads a file in a manner of its own: part size, threads, a callback. */
    @Action("PutObject")
    default S3Object uploadFile(
            @Param("Filename") Path file, @Param("Key") String key, @Param("Config") TransferConfig how) {
        return object(key).uploadFile(file, how, request -> {});
    }

    /** Uploads what a stream gives to its end, however long it is; the stream is not closed. */
    @Action("PutObject")
    default S3Object uploadFileobj(@Param("Fileobj") InputStream bytes, @Param("Key") String key) {
        return object(key).uploadFileobj(bytes);
    }

    /** Uploads what a stream gives, with a content type, metadata and more. */
    @Action("PutObject")
    default S3Object uploadFileobj(
            @Param("Fileobj") InputStream bytes,
            @Param("Key") String key,
            @Param("ExtraArgs") Consumer<PutObjectRequest.Builder> more) {
        return object(key).uploadFileobj(bytes, new TransferConfig(), more);
    }

    /** Downloads an object into a file: {@code downloadFile("film.mp4", "film.mp4")}. */
    default Path downloadFile(String key, String filename) {
        return downloadFile(key, Path.of(filename));
    }

    /** Downloads an object into a file, which is replaced once all bytes are there; gives the file. */
    @Action("GetObject")
    default Path downloadFile(@Param("Key") String key, @Param("Filename") Path file) {
        return object(key).downloadFile(file);
    }

    /** Downloads an object, or a version of it, into a file. */
    @Action("GetObject")
    default Path downloadFile(
            @Param("Key") String key,
            @Param("Filename") Path file,
            @Param("ExtraArgs") Consumer<GetObjectRequest.Builder> more) {
        return object(key).downloadFile(file, new TransferConfig(), more);
    }

    /** Downloads an object into a file in a manner of its own: part size, threads, a callback. */
    @Action("GetObject")
    default Path downloadFile(
            @Param("Key") String key, @Param("Filename") Path file, @Param("Config") TransferConfig how) {
        return object(key).downloadFile(file, how, request -> {});
    }

    /** Downloads an object into a stream, which is not closed. */
    @Action("GetObject")
    default void downloadFileobj(@Param("Key") String key, @Param("Fileobj") OutputStream out) {
        object(key).downloadFileobj(out);
    }

    /** Copies an object into this bucket, given as {@code bucket/key}. */
    default S3Object copy(String source, String key) {
        return copy(CopySource.of(source), key);
    }

    /** Copies an object into this bucket. */
    default S3Object copy(ObjectActions source, String key) {
        return object(key).copy(source);
    }

    /** Copies an object into this bucket: {@code CopySource.of("photos", "cat.png").version(id)}. */
    @Action("CopyObject")
    default S3Object copy(@Param("CopySource") CopySource source, @Param("Key") String key) {
        return object(key).copy(source, new TransferConfig(), request -> {});
    }

    /** Copies an object into this bucket, with a storage class, other metadata and more. */
    @Action("CopyObject")
    default S3Object copy(
            @Param("CopySource") CopySource source,
            @Param("Key") String key,
            @Param("ExtraArgs") Consumer<CopyObjectRequest.Builder> more) {
        return object(key).copy(source, new TransferConfig(), more);
    }
}
