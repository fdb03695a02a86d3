package inia.resource.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.AwsException;
import inia.client.Client;
import inia.client.NotSentException;
import inia.client.TransferException;
import inia.resource.InSandbox;
import inia.resource.Resources;
import inia.resource.s3.Bucket;
import inia.resource.s3.S3Object;
import inia.resource.s3.S3Service;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferTest {
    private static final int MIB = 1024 * 1024;
    private static final byte[] LARGE = bytes(12 * MIB + 345);
    private static final byte[] SMALL = bytes(100_000);

    /** Parts as small as S3 takes them, and downloads in smaller ones still. */
    private static final TransferConfig PARTS =
            new TransferConfig().multipartThreshold(5 * MIB).partSize(MIB).maxConcurrency(4);

    private final InSandbox sandbox = new InSandbox();
    private final Client client = sandbox.client("s3");
    private final Bucket bucket = Resources.of(S3Service.class, client).createBucket("films");
    private final S3Transfer transfer = new S3Transfer(client, PARTS);

    @TempDir
    private Path folder;

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    @BeforeEach
    void forget() {
        sandbox.operations();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("in.txt"), bytes);
    }

    private Path large(String key) throws IOException {
        Path file = file(LARGE);
        transfer.uploadFile(file, "films", key);
        sandbox.operations();
        return file;
    }

    private byte[] stored(String key) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new S3Transfer(client, new TransferConfig().multipartThreshold(Long.MAX_VALUE))
                .downloadFileobj("films", key, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000, 5 * MIB - 1, 5 * MIB, 5 * MIB + 1, 12 * MIB + 345})
    void bringsFilesThereAndBack(int size) throws IOException {
        Path in = file(bytes(size));
        bucket.object("film").uploadFile(in, PARTS, request -> {});
        Path out = bucket.object("film").downloadFile(folder.resolve("out"), PARTS, request -> {});
        assertThat(out).hasSameBinaryContentAs(in);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bucket.object("film").downloadFileobj(bytes, PARTS, request -> {});
        assertThat(bytes.toByteArray()).isEqualTo(bytes(size));
        assertThat(folder).isDirectoryNotContaining(left -> left.toString().endsWith(".part"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100_000, 5 * MIB, 5 * MIB + 1, 10 * MIB, 12 * MIB + 345})
    void uploadsStreamsOfUnknownLength(int size) {
        bucket.object("stream")
                .uploadFileobj(new ByteArrayInputStream(bytes(size)), PARTS.maxConcurrency(2), request -> {});
        assertThat(stored("stream")).isEqualTo(bytes(size));
    }

    @Test
    void sendsSmallFilesAtOnceAndLargeOnesInParts() throws IOException {
        bucket.uploadFile(file(SMALL), "small");
        assertThat(sandbox.operations()).containsExactly("PutObject");
        bucket.downloadFile("small", folder.resolve("out"));
        assertThat(sandbox.operations()).containsExactly("GetObject");
        bucket.object("large").uploadFile(file(LARGE), PARTS, request -> {});
        assertThat(sandbox.operations())
                .containsExactly(
                        "CreateMultipartUpload", "UploadPart", "UploadPart", "UploadPart", "CompleteMultipartUpload");
        S3Object large = bucket.object("large");
        large.downloadFile(folder.resolve("out"), PARTS, request -> {});
        assertThat(sandbox.operations()).hasSize(13).containsOnly("GetObject");
        assertThat(client.call("head_object", "Bucket", "films", "Key", "large", "ChecksumMode", "ENABLED")
                        .get("ChecksumType"))
                .isEqualTo("FULL_OBJECT");
    }

    @Test
    void saysMoreOfTheObject() throws IOException {
        for (TransferConfig how : List.of(new TransferConfig(), PARTS.multipartThreshold(1))) {
            S3Object object = bucket.object("told")
                    .uploadFile(
                            file(SMALL),
                            how,
                            request -> request.metadata(Map.of("colour", "blue"))
                                    .cacheControl("no-store")
                                    .tagging("project=film"));
            assertThat(object.metadata()).containsEntry("colour", "blue");
            assertThat(object.cacheControl()).isEqualTo("no-store");
            assertThat(object.contentType()).isEqualTo("text/plain");
            assertThat(object.tagCount()).isEqualTo(1);
        }
    }

    @Test
    void forgetsWhatAnObjectWasWhenItIsUploaded() throws IOException {
        S3Object object = bucket.object("forgotten").put("text");
        assertThat(object.size()).isEqualTo(4);
        object.uploadFile(file(SMALL));
        assertThat(object.size()).isEqualTo(100_000);
    }

    @Test
    void holdsAnObjectAgainstAChecksumThatIsGiven() throws IOException {
        Path in = file(LARGE);
        assertThatThrownBy(() ->
                        bucket.object("wrong").uploadFile(in, PARTS, request -> request.checksumCRC32("AAAAAA==")))
                .isInstanceOf(AwsException.class);
        assertThat(bucket.multipartUploads()).isEmpty();
        assertThatThrownBy(() -> bucket.object("wrong").uploadFile(in, PARTS, request -> request.contentMD5("AAAA")))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("no ContentMD5");
    }

    @Test
    void copiesWithMetadataAndTagsInPartsToo() throws IOException {
        bucket.object("source")
                .uploadFile(
                        file(LARGE),
                        PARTS,
                        request -> request.metadata(Map.of("colour", "blue")).tagging("project=film"));
        for (TransferConfig how : List.of(PARTS.multipartThreshold(Long.MAX_VALUE), PARTS)) {
            S3Object copy = bucket.object("copy").copy(CopySource.of("films/source"), how, request -> {});
            assertThat(copy.metadata()).containsEntry("colour", "blue");
            assertThat(copy.contentType()).isEqualTo("text/plain");
            assertThat(copy.tagCount()).isEqualTo(1);
            assertThat(stored("copy")).isEqualTo(LARGE);
        }
        S3Object replaced = bucket.object("copy")
                .copy(
                        CopySource.of("films/source"),
                        PARTS,
                        request -> request.metadataDirective("REPLACE").metadata(Map.of("colour", "red")));
        assertThat(replaced.metadata()).containsOnly(Map.entry("colour", "red"));
        assertThat(sandbox.operations()).contains("CopyObject", "UploadPartCopy");
        assertThat(bucket.copy(bucket.object("source"), "third").size()).isEqualTo(LARGE.length);
        assertThatThrownBy(() -> bucket.copy("films/nothing", "x"))
                .isInstanceOf(AwsException.class)
                .hasMessageStartingWith("There is no object s3://films/nothing to copy (");
    }

    @Test
    void goesOnWhereAConnectionBreaks() throws IOException {
        Path in = large("cut");
        try (CuttingProxy network = new CuttingProxy(sandbox.endpoint(), 6, Long.MAX_VALUE, 300_000)) {
            S3Transfer cut = new S3Transfer(sandbox.client("s3", network.endpoint()), PARTS);
            cut.downloadFile("films", "cut", folder.resolve("out"));
            assertThat(network.cut()).isEqualTo(6);
            assertThat(folder.resolve("out")).hasSameBinaryContentAs(in);
        }
        try (CuttingProxy network = new CuttingProxy(sandbox.endpoint(), 2, 2 * MIB, Long.MAX_VALUE)) {
            S3Transfer cut = new S3Transfer(sandbox.client("s3", network.endpoint()), PARTS);
            List<Long> told = Collections.synchronizedList(new ArrayList<>());
            new S3Transfer(sandbox.client("s3", network.endpoint()), PARTS.callback(told::add))
                    .uploadFile(in, "films", "cut again");
            assertThat(network.cut()).isEqualTo(2);
            assertThat(stored("cut again")).isEqualTo(LARGE);
            assertThat(told).isSorted().last().isEqualTo((long) LARGE.length);
        }
    }

    @Test
    void givesUpWhereConnectionsBreakForEver() throws IOException {
        large("hopeless");
        try (CuttingProxy network = new CuttingProxy(sandbox.endpoint(), Integer.MAX_VALUE, Long.MAX_VALUE, 100)) {
            S3Transfer cut = new S3Transfer(sandbox.client("s3", network.endpoint()), PARTS);
            assertThatThrownBy(() -> cut.downloadFile("films", "hopeless", folder.resolve("hopeless")))
                    .hasMessageContaining("broke");
            assertThat(folder.resolve("hopeless")).doesNotExist();
        }
    }

    @Test
    void noticesThatTheObjectWasChangedMeanwhile() throws IOException {
        large("changed");
        TransferConfig changing = PARTS.maxConcurrency(1).callback(sofar -> {
            if (sofar > MIB && sofar < 2 * MIB) {
                bucket.putObject("changed", "other");
            }
        });
        Path out = Files.writeString(folder.resolve("kept"), "as it was");
        assertThatThrownBy(() -> bucket.downloadFile("changed", out, changing))
                .isInstanceOf(TransferException.class)
                .hasMessage("s3://films/changed was changed while it was downloaded, and nothing was kept of it."
                        + " Download it again.");
        assertThat(out).hasContent("as it was");
        assertThat(folder).isDirectoryNotContaining(left -> left.toString().endsWith(".part"));
    }

    @Test
    void abortsAnUploadThatFails() throws IOException {
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(LARGE)) {
            @Override
            public int read(byte[] bytes, int offset, int count) throws IOException {
                int read = super.read(bytes, offset, count);
                if (read < 0) {
                    throw new IOException("the tape tore");
                }
                return read;
            }
        };
        assertThatThrownBy(() -> bucket.object("torn").uploadFileobj(broken, PARTS, request -> {}))
                .isInstanceOf(TransferException.class)
                .hasMessage("What is to be uploaded can't be read: the tape tore");
        Path in = file(LARGE);
        TransferConfig refusing = PARTS.callback(sofar -> {
            if (sofar > 6 * MIB) {
                throw new IllegalStateException("enough");
            }
        });
        assertThatThrownBy(() -> bucket.uploadFile(in, "torn", refusing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertThat(bucket.multipartUploads()).isEmpty();
        assertThat(sandbox.operations()).contains("AbortMultipartUpload");
        assertThat(bucket.objects().filter("Prefix", "torn")).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> bucket.uploadFile(folder.resolve("none"), "k"))
                .isInstanceOf(NotSentException.class)
                .hasMessage("There is no readable file " + folder.resolve("none"));
        assertThatThrownBy(() -> bucket.uploadFile(folder, "k")).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> bucket.downloadFile("none", folder.resolve("x")))
                .isInstanceOfSatisfying(
                        AwsException.class,
                        refused -> assertThat(refused.code()).isEqualTo("NoSuchKey"))
                .hasMessage("There is no object s3://films/none (NoSuchKey). See what there is:"
                        + " s3.bucket(\"films\").objects()");
        assertThatThrownBy(() -> bucket.downloadFile("none", folder))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> bucket.downloadFile("none", folder.resolve("a/b")))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("Create it: Files.createDirectories(");
        assertThatThrownBy(() -> bucket.object("x")
                        .downloadFile(folder.resolve("x"), PARTS, request -> request.range("bytes=0-1")))
                .isInstanceOf(NotSentException.class);
        assertThat(sandbox.operations()).containsOnly("GetObject");
    }

    @Test
    void canBeCalledByName() throws IOException {
        var dynamic = Resources.dynamic("s3", client).get("Bucket", "films");
        dynamic.call("upload_file", "Filename", file(SMALL).toString(), "Key", "named");
        dynamic.call(
                "download_file",
                "Key",
                "named",
                "Filename",
                folder.resolve("named").toString());
        assertThat(Files.readAllBytes(folder.resolve("named"))).isEqualTo(SMALL);
    }

    @Test
    void joinsChecksumsOfParts() {
        for (Crc kind : Crc.values()) {
            for (int cut : new int[] {0, 1, 7, 8, 50_000, SMALL.length}) {
                int first = checksum(kind, Arrays.copyOfRange(SMALL, 0, cut));
                int second = checksum(kind, Arrays.copyOfRange(SMALL, cut, SMALL.length));
                assertThat(kind.combined(first, second, SMALL.length - cut)).isEqualTo(checksum(kind, SMALL));
            }
        }
        assertThat(Crc.value(Crc.text(0xCAFEBABE))).isEqualTo(0xCAFEBABE);
    }

    private static int checksum(Crc kind, byte[] bytes) {
        var checksum = kind.start();
        checksum.update(bytes, 0, bytes.length);
        return (int) checksum.getValue();
    }

    @Test
    void staysWithinTenThousandParts() {
        long gib = 1024L * MIB;
        assertThat(PartSizes.of(20 * MIB, 1)).isEqualTo(5 * MIB);
        assertThat(PartSizes.of(100 * gib, 8 * MIB)).isEqualTo(16 * MIB);
        assertThat(PartSizes.of(48 * 1024 * gib, 8 * MIB)).isEqualTo(5 * gib);
        assertThatThrownBy(() -> PartSizes.of(60_000 * gib, 8 * MIB)).isInstanceOf(NotSentException.class);
        long all = 0;
        for (int part = 1; part <= PartSizes.MOST; part++) {
            all += PartSizes.ofStream(part, 8 * MIB);
        }
        assertThat(all).isGreaterThan(3 * 1024 * gib);
    }

    @Test
    void drawsABar() {
        assertThat(new ProgressBar(null, "s3://films/film.mp4", 200L * MIB).line(50L * MIB, 2_000_000_000L))
                .isEqualTo("s3://films/film.mp4 [======>                 ] 25% of 200 MiB, 25.0 MiB/s");
        assertThat(new ProgressBar(null, "s3://films/" + "x".repeat(40), -1).line(1000, 1_000_000_000L))
                .isEqualTo("..." + "x".repeat(27) + " 1000 bytes, 1000 bytes/s");
    }
}
