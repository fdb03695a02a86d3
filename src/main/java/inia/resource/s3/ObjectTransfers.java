package inia.resource.s3;

import inia.resource.Action;
import inia.resource.Param;
import inia.resource.transfer.CopySource;
import inia.resource.transfer.S3Transfer;
import inia.resource.transfer.TransferConfig;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Files and streams to and from an object; what is large goes in parts, several at once. */
public interface ObjectTransfers extends ObjectActions {
    /** Uploads a file: {@code uploadFile("film.mp4")}. */
    default S3Object uploadFile(String filename) {
        return uploadFile(Path.of(filename));
    }

    /** Uploads a file, whose name tells the content type. */
    @Action("PutObject")
    default S3Object uploadFile(@Param("Filename") Path file) {
        return uploadFile(file, new TransferConfig(), request -> {});
    }

    /** Uploads a file, with a content type, metadata and more: {@code r -> r.contentType("video/mp4")}. */
    @Action("PutObject")
    default S3Object uploadFile(
            @Param("Filename") Path file, @Param("ExtraArgs") Consumer<PutObjectRequest.Builder> more) {
        return uploadFile(file, new TransferConfig(), more);
    }

    /**
     * Uploads a file in a manner of its own: part size, threads, a callback.
     *
     * @throws inia.client.NotSentException if there is no such file
     * @throws inia.client.AwsException if S3 refuses; of an upload in parts nothing stays
     */
    @Action("PutObject")
    default S3Object uploadFile(
            @Param("Filename") Path file,
            @Param("Config") TransferConfig how,
            @Param("ExtraArgs") Consumer<PutObjectRequest.Builder> more) {
        new S3Transfer(meta().client(), how).uploadFile(file, bucketName(), key(), more);
        return (S3Object) this;
    }

    /** Uploads what a stream gives to its end, however long it is; the stream is not closed. */
    @Action("PutObject")
    default S3Object uploadFileobj(@Param("Fileobj") InputStream bytes) {
        return uploadFileobj(bytes, new TransferConfig(), request -> {});
    }

    /** Uploads what a stream gives, in a manner of its own, with a content type, metadata and more. */
    @Action("PutObject")
    default S3Object uploadFileobj(
            @Param("Fileobj") InputStream bytes,
            @Param("Config") TransferConfig how,
            @Param("ExtraArgs") Consumer<PutObjectRequest.Builder> more) {
        new S3Transfer(meta().client(), how).uploadFileobj(bytes, bucketName(), key(), more);
        return (S3Object) this;
    }

    /** Downloads the object into a file: {@code downloadFile("film.mp4")}. */
    default Path downloadFile(String filename) {
        return downloadFile(Path.of(filename));
    }

    /** Downloads the object into a file, which is replaced once all bytes are there; gives the file. */
    @Action("GetObject")
    default Path downloadFile(@Param("Filename") Path file) {
        return downloadFile(file, new TransferConfig(), request -> {});
    }

    /**
     * Downloads the object, or a version of it, into a file, in a manner of its own.
     *
     * @throws inia.client.AwsException if there is no such object, or S3 refuses
     * @throws inia.client.TransferException if the object is changed meanwhile, or arrives damaged
     */
    @Action("GetObject")
    default Path downloadFile(
            @Param("Filename") Path file,
            @Param("Config") TransferConfig how,
            @Param("ExtraArgs") Consumer<GetObjectRequest.Builder> more) {
        new S3Transfer(meta().client(), how).downloadFile(bucketName(), key(), file, more);
        return file;
    }

    /** Downloads the object into a stream, which is not closed. */
    @Action("GetObject")
    default void downloadFileobj(@Param("Fileobj") OutputStream out) {
        downloadFileobj(out, new TransferConfig(), request -> {});
    }

    /** Downloads the object, or a version of it, into a stream, in a manner of its own. */
    @Action("GetObject")
    default void downloadFileobj(
            @Param("Fileobj") OutputStream out,
            @Param("Config") TransferConfig how,
            @Param("ExtraArgs") Consumer<GetObjectRequest.Builder> more) {
        new S3Transfer(meta().client(), how).downloadFileobj(bucketName(), key(), out, more);
    }

    /** Makes it a copy of another object, given as {@code bucket/key}, however large that is. */
    default S3Object copy(String source) {
        return copy(CopySource.of(source), new TransferConfig(), request -> {});
    }

    /** Makes it a copy of another object, which may be of another region or session, however large that is. */
    default S3Object copy(ObjectActions source) {
        CopySource named = CopySource.of(source.bucketName(), source.key());
        return copy(named.readBy(source.meta().client()), new TransferConfig(), request -> {});
    }

    /** Makes it a copy of another object, with its metadata and tags unless the request replaces them. */
    @Action("CopyObject")
    default S3Object copy(
            @Param("CopySource") CopySource source,
            @Param("Config") TransferConfig how,
            @Param("ExtraArgs") Consumer<CopyObjectRequest.Builder> more) {
        new S3Transfer(meta().client(), how).copy(source, bucketName(), key(), more);
        return (S3Object) this;
    }
}
