package inia.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What S3 lists. */
@Timeout(60)
class S3ListTest {
    private Sandbox sandbox;
    private S3Client s3;

    @BeforeEach
    void open() {
        sandbox = Sandbox.open(SandboxOptions.memory());
        s3 = Clients.s3(sandbox);
        s3.createBucket(bucket -> bucket.bucket("pond"));
    }

    @AfterEach
    void close() {
        s3.close();
        sandbox.close();
    }

    private void put(String key, String text) {
        s3.putObject(put -> put.bucket("pond").key(key), RequestBody.fromString(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-   | - | -    | a a/1 a/2 a/b/3 b c/4 | -",
                "-   | / | -    | a b                   | a/ c/",
                "a   | / | -    | a                     | a/",
                "a/  | / | -    | a/1 a/2               | a/b/",
                "a/  | - | -    | a/1 a/2 a/b/3         | -",
                "-   | - | a/2  | a/b/3 b c/4           | -",
                "-   | / | a/   | b                     | c/",
                "z   | / | -    | -                     | -",
                "a   | b | -    | a a/1 a/2             | a/b",
            })
    void listsByPrefixDelimiterAndStart(
            String prefix, String delimiter, String startAfter, String keys, String prefixes) {
        for (String key : "c/4 a/b/3 a/1 b a a/2".split(" ")) {
            put(key, key);
        }
        ListObjectsV2Request.Builder list = ListObjectsV2Request.builder()
                .bucket("pond")
                .prefix(prefix)
                .delimiter(delimiter)
                .startAfter(startAfter);
        ListObjectsV2Response whole = s3.listObjectsV2(list.build());
        assertThat(whole.contents().stream().map(S3Object::key)).containsExactly(words(keys));
        assertThat(whole.commonPrefixes().stream().map(CommonPrefix::prefix)).containsExactly(words(prefixes));
        assertThat(whole.keyCount()).isEqualTo(words(keys).length + words(prefixes).length);
        List<String> byPages = new ArrayList<>();
        s3.listObjectsV2Paginator(list.maxKeys(1).build()).forEach(page -> {
            page.contents().forEach(object -> byPages.add(object.key()));
            page.commonPrefixes().forEach(common -> byPages.add(common.prefix()));
            assertThat(page.keyCount()).isLessThanOrEqualTo(1);
        });
        List<String> expected = new ArrayList<>(List.of(words(keys)));
        expected.addAll(List.of(words(prefixes)));
        assertThat(byPages).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String[] words(String text) {
        return text == null ? new String[0] : text.split(" ");
    }

    @Test
    void listsInTheOlderFormToo() {
        for (String key : List.of("a", "b/1", "b/2", "c")) {
            put(key, key);
        }
        List<String> found = new ArrayList<>();
        String marker = null;
        ListObjectsResponse page;
        do {
            String from = marker;
            page = s3.listObjects(
                    list -> list.bucket("pond").delimiter("/").maxKeys(1).marker(from));
            page.contents().forEach(object -> found.add(object.key()));
            page.commonPrefixes().forEach(prefix -> found.add(prefix.prefix()));
            marker = page.nextMarker();
        } while (page.isTruncated());
        assertThat(found).containsExactly("a", "b/", "c");
        assertThat(s3.listObjects(list -> list.bucket("pond").maxKeys(0)).isTruncated())
                .isFalse();
    }
}
