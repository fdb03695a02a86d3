package inia.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.KilledProgram;
import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Scope;
import inia.sandbox.call.Streamed;
import inia.sandbox.store.Store;
import inia.sandbox.store.Stores;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/** Kills a process while eight of its threads put objects, whole and in parts, new ones and in place of others. */
@Timeout(120)
class S3KillTest {
    private static final int WRITES = 300;

    @TempDir
    Path folder;

    private static Call call() {
        String account = "123456789012";
        Caller caller =
                new Caller(account, "arn:aws:iam::" + account + ":root", account, "AKIA", Caller.Kind.ROOT, null);
        return new Call("1", caller, new Scope(account, "us-east-1"), Instant.now(), "http://127.0.0.1:1");
    }

    @Test
    void keepsEveryAcknowledgedObjectWholeAndNoFileWithoutAnObject() throws Exception {
        verify(folder, KilledProgram.printed(WRITES, Writer.class, folder.toString()));
    }

    /** Kills as often as is said: {@code java -cp … inia.sandbox.s3.S3KillTest 100}. */
    public static void main(String[] arguments) throws Exception {
        for (int i = 1; i <= Integer.parseInt(arguments[0]); i++) {
            Path folder = Files.createTempDirectory("s3-kill");
            try {
                List<String> acknowledged = KilledProgram.printed(WRITES, Writer.class, folder.toString());
                verify(folder, acknowledged);
                System.out.println("kill " + i + ": " + acknowledged.size() + " acknowledged writes whole");
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted(java.util.Comparator.reverseOrder())
                            .forEach(path -> path.toFile().delete());
                }
            }
        }
    }

    private static void verify(Path folder, List<String> acknowledged) throws IOException {
        try (Store store = Stores.durable(folder)) {
            S3 s3 = new S3(store);
            List<S3Object> objects = s3.list();
            assertThat(objects).extracting(S3Object::key).containsAll(acknowledged);
            int inFiles = 0;
            for (S3Object object : objects) {
                byte[] bytes = s3.get(object.key());
                assertThat(bytes.length).isEqualTo(object.size().intValue());
                assertThat(Arrays.equals(bytes, Writer.bytes(object.key(), bytes[0])))
                        .as(object.key())
                        .isTrue();
                inFiles += bytes.length > Contents.FEW ? 1 : 0;
            }
            inFiles += s3.filesOfParts();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (files(store) != inFiles && System.nanoTime() < end) {
                Thread.onSpinWait(); // The sweeper is at work beside.
            }
            assertThat(files(store)).isEqualTo(inFiles);
        }
    }

    @Test
    void keepsNothingOfAnUploadThatIsCutOff() throws IOException {
        try (Store store = Stores.memory()) {
            S3 s3 = new S3(store);
            s3.create();
            InputStream cutOff =
                    new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
                        @Override
                        public int read() throws IOException {
                            throw new IOException("connection reset");
                        }
                    });
            assertThatThrownBy(() -> s3.put("half", cutOff)).hasMessageContaining("connection reset");
            assertThat(s3.list()).isEmpty();
            assertThat(files(store)).isZero();
        }
    }

    private static int files(Store store) throws IOException {
        try (Stream<Path> files = Files.walk(store.files())) {
            return (int) files.filter(Files::isRegularFile).count();
        }
    }

    /** The operations, called directly. */
    private static final class S3 {
        private final List<Object> operations;
        private final Store store;

        S3(Store store) {
            this.store = store;
            this.operations = new S3Service(store).operations();
        }

        private <T> T of(Class<T> type) {
            return operations.stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst()
                    .orElseThrow();
        }

        void create() {
            of(BucketOperations.class)
                    .createBucket(CreateBucketRequest.builder().bucket("pond").build(), call());
        }

        void put(String key, byte[] bytes) {
            put(key, new ByteArrayInputStream(bytes));
        }

        void put(String key, InputStream bytes) {
            of(PutOperations.class)
                    .putObject(
                            PutObjectRequest.builder().bucket("pond").key(key).build(), call(), bytes);
            store.commit();
        }

        /** One part, for all but the last must be large. */
        void putInParts(String key, byte[] bytes) {
            MultipartOperations uploads = of(MultipartOperations.class);
            String id = uploads.createMultipartUpload(
                            CreateMultipartUploadRequest.builder()
                                    .bucket("pond")
                                    .key(key)
                                    .build(),
                            call())
                    .uploadId();
            String etag = of(PartOperations.class)
                    .uploadPart(
                            UploadPartRequest.builder()
                                    .bucket("pond")
                                    .key(key)
                                    .uploadId(id)
                                    .partNumber(1)
                                    .build(),
                            call(),
                            new ByteArrayInputStream(bytes))
                    .eTag();
            of(CompleteOperation.class)
                    .completeMultipartUpload(
                            CompleteMultipartUploadRequest.builder()
                                    .bucket("pond")
                                    .key(key)
                                    .uploadId(id)
                                    .multipartUpload(parts -> parts.parts(
                                            part -> part.partNumber(1).eTag(etag)))
                                    .build(),
                            call());
            store.commit();
        }

        /** How many files the parts have of the uploads that the kill left under way, which are kept on purpose. */
        int filesOfParts() {
            MultipartOperations uploads = of(MultipartOperations.class);
            return (int) uploads
                    .listMultipartUploads(
                            ListMultipartUploadsRequest.builder().bucket("pond").build(), call())
                    .uploads()
                    .stream()
                    .flatMap(upload -> uploads
                            .listParts(
                                    ListPartsRequest.builder()
                                            .bucket("pond")
                                            .key(upload.key())
                                            .uploadId(upload.uploadId())
                                            .build(),
                                    call())
                            .parts()
                            .stream())
                    .filter(part -> part.size() > Contents.FEW)
                    .count();
        }

        byte[] get(String key) throws IOException {
            Streamed<GetObjectResponse> got = of(GetOperations.class)
                    .getObject(
                            GetObjectRequest.builder().bucket("pond").key(key).build(), call());
            try (InputStream body = got.body().open()) {
                return body.readAllBytes();
            }
        }

        List<S3Object> list() {
            ListObjectsV2Response page = of(ListOperations.class)
                    .listObjectsV2(ListObjectsV2Request.builder().bucket("pond").build(), call());
            return page.contents();
        }
    }

    /** Puts objects and prints the key of each that is put. */
    static final class Writer {
        public static void main(String[] arguments) {
            Store store = Stores.durable(Path.of(arguments[0]));
            S3 s3 = new S3(store);
            s3.create();
            for (int thread = 0; thread < 8; thread++) {
                int first = thread;
                new Thread(() -> write(s3, first)).start();
            }
        }

        private static void write(S3 s3, int first) {
            for (int i = 0; ; i++) {
                String key = "object" + (first + 8 * (i % 25));
                if (i % 3 == 2) {
                    s3.putInParts(key, bytes(key, (byte) i));
                } else {
                    s3.put(key, bytes(key, (byte) i));
                }
                synchronized (System.out) {
                    System.out.println(key);
                }
            }
        }

        /** Few bytes under some keys, many under others; all of them say the same. */
        static byte[] bytes(String key, byte content) {
            byte[] bytes = new byte[key.hashCode() % 2 == 0 ? 100 : 50_000];
            Arrays.fill(bytes, content);
            return bytes;
        }
    }
}
