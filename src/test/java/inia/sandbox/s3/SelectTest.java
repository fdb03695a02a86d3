package inia.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.eventstream.Message;
import software.amazon.eventstream.MessageDecoder;

/** Queries over objects, as clients send them and read their events. */
@Timeout(60)
class SelectTest {
    private static final String PEOPLE = "name,age,City\nAnn,31,Rome\nBob,,\"Paris, \"\"F\"\"\"\n#no one\nCid,4,Oslo\n";
    private static final String DOLPHINS =
            "{\"name\":\"boto\",\"size\":2.50,\"seen\":[\"a\",\"b\"],\"in\":{\"river\":\"Amazon\"},\"kin\":null}\n"
                    + "{\"name\":\"tucuxi\",\"size\":1.5,\"seen\":[],\"in\":{\"river\":\"Orinoco\"}}\n";
    /** "a,b\nc,d\n", packed by bzip2. */
    private static final String PACKED = "QlpoOTFBWSZTWZFbnakAAAJRAAAQAAQ8ACAAMMAIabKIIyeLuSKcKEhIrc7UgA==";

    private static final String CSV = "<CSV><FileHeaderInfo>USE</FileHeaderInfo><Comments>#</Comments></CSV>";
    private static final String BARE = "<CSV></CSV>";
    private static final String LINES = "<JSON><Type>LINES</Type></JSON>";
    private static final String DOCUMENT = "<JSON><Type>DOCUMENT</Type></JSON>";
    private static final String AS_JSON = "<JSON><RecordDelimiter>;</RecordDelimiter></JSON>";
    private static final String AS_CSV = "<CSV><RecordDelimiter>;</RecordDelimiter></CSV>";

    private static Sandbox sandbox;
    private static S3Client s3;
    private static HttpClient http;

    @BeforeAll
    static void open() throws IOException {
        sandbox = Sandbox.open(new SandboxOptions(null, false, 0, true));
        s3 = Clients.of(S3Client.builder(), sandbox.endpoint(), "testing", "testing")
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .build();
        http = HttpClient.newHttpClient();
        s3.createBucket(create -> create.bucket("tables"));
        put("people", PEOPLE.getBytes(StandardCharsets.UTF_8));
        put("dolphins", DOLPHINS.getBytes(StandardCharsets.UTF_8));
        put("list", "[{\"a\":1},{\"a\":2}]".getBytes(StandardCharsets.UTF_8));
        put("broken", "{\"a\":1}\n{\"a\":".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(PEOPLE.getBytes(StandardCharsets.UTF_8));
        }
        put("packed.gz", packed.toByteArray());
        put("packed.bz2", Base64.getDecoder().decode(PACKED));
    }

    @AfterAll
    static void close() {
        s3.close();
        sandbox.close();
    }

    private static void put(String key, byte[] bytes) {
        s3.putObject(put -> put.bucket("tables").key(key), RequestBody.fromBytes(bytes));
    }

    private static HttpResponse<byte[]> ask(String key, String sql, String input, String output, String more)
            throws Exception {
        String body = "<SelectObjectContentRequest xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Expression>"
                + sql.replace("&", "&amp;").replace("<", "&lt;") + "</Expression><ExpressionType>SQL</ExpressionType>"
                + "<InputSerialization>" + input + "</InputSerialization><OutputSerialization>" + output
                + "</OutputSerialization>" + more + "</SelectObjectContentRequest>";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(sandbox.endpoint() + "/tables/" + key + "?select&select-type=2"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static List<Message> events(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        List<Message> events = new ArrayList<>();
        MessageDecoder decoder = new MessageDecoder(events::add);
        decoder.feed(answer.body());
        return events;
    }

    private static String type(Message event) {
        return event.getHeaders().get(":event-type").getString();
    }

    private static String text(Message event) {
        return new String(event.getPayload(), StandardCharsets.UTF_8);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("SELECT * FROM S3Object", CSV, AS_CSV, "Ann,31,Rome;Bob,,\"Paris, \"\"F\"\"\";Cid,4,Oslo;"),
                arguments(
                        "select s.NAME, s._2 from s3object s limit 1",
                        CSV,
                        AS_JSON,
                        "{\"NAME\":\"Ann\",\"_2\":\"31\"};"),
                arguments("SELECT _1 FROM S3Object s WHERE s._3 = 'City'", BARE, AS_CSV, "name;"),
                arguments("SELECT name FROM S3Object WHERE age > 5", CSV, AS_CSV, "Ann;"),
                arguments(
                        "SELECT name FROM S3Object WHERE CAST(age AS INT) * 2 = 8",
                        CSV.replace("#", "B"),
                        AS_CSV,
                        "Cid;"),
                arguments("SELECT name FROM S3Object WHERE age = '' OR NOT City LIKE '%o%'", CSV, AS_CSV, "Bob;"),
                arguments(
                        "SELECT name FROM S3Object WHERE name IN ('Ann','Cid') AND City <> 'Rome'",
                        CSV,
                        AS_CSV,
                        "Cid;"),
                arguments("SELECT name FROM S3Object WHERE name BETWEEN 'B' AND 'D'", CSV, AS_CSV, "Bob;Cid;"),
                arguments(
                        "SELECT name FROM S3Object WHERE City NOT LIKE '_o_e' AND name NOT IN ('Bob')",
                        CSV,
                        AS_CSV,
                        "Cid;"),
                arguments(
                        "SELECT COUNT(*), MIN(name) AS least FROM S3Object",
                        CSV,
                        AS_JSON,
                        "{\"_1\":3,\"least\":\"Ann\"};"),
                arguments(
                        "SELECT SUM(size) AS s, AVG(size), MAX(size) - MIN(size) AS d FROM S3Object",
                        LINES,
                        AS_JSON,
                        "{\"s\":4.00,\"_2\":2.00,\"d\":1.00};"),
                arguments(
                        "SELECT * FROM S3Object LIMIT 1",
                        LINES,
                        AS_JSON,
                        DOLPHINS.substring(0, DOLPHINS.indexOf('\n')) + ";"),
                arguments(
                        "SELECT s.\"in\".river, s.seen[1] FROM S3Object[*] s",
                        LINES,
                        AS_JSON,
                        "{\"river\":\"Amazon\",\"_2\":\"b\"};{\"river\":\"Orinoco\"};"),
                arguments("SELECT * FROM S3Object[*].seen[*]", LINES, AS_JSON, "{\"_1\":\"a\"};{\"_1\":\"b\"};"),
                arguments("SELECT name FROM S3Object WHERE kin IS MISSING", LINES, AS_CSV, "tucuxi;"),
                arguments(
                        "SELECT name FROM S3Object WHERE kin IS NULL AND size IS NOT NULL",
                        LINES,
                        AS_CSV,
                        "boto;tucuxi;"),
                arguments(
                        "SELECT UPPER(name) || '!' AS n FROM S3Object WHERE CHAR_LENGTH(name) = 4",
                        LINES,
                        AS_JSON,
                        "{\"n\":\"BOTO!\"};"),
                arguments(
                        "SELECT SUBSTRING(name, 2, 2), SUBSTRING(name FROM 3), LOWER('A') FROM S3Object LIMIT 1",
                        LINES,
                        AS_CSV,
                        "ot,to,a;"),
                arguments(
                        "SELECT TRIM('  x '), TRIM(LEADING '0' FROM '007'), COALESCE(kin, NULLIF(1, 1), 'z') FROM S3Object LIMIT 1",
                        LINES,
                        AS_CSV,
                        "x,7,z;"),
                arguments(
                        "SELECT CASE WHEN size > 2 THEN 'big' ELSE 'small' END AS it FROM S3Object",
                        LINES,
                        AS_CSV,
                        "big;small;"),
                arguments("SELECT (1 + 2) * 3 % 4 - -1 FROM S3Object LIMIT 1", LINES, AS_CSV, "2;"),
                arguments(
                        "SELECT name FROM S3Object WHERE CAST('2020-02-03T' AS TIMESTAMP) > TO_TIMESTAMP('2020T') LIMIT 1",
                        LINES,
                        AS_CSV,
                        "boto;"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answersQueries(String sql, String input, String output, String answer) throws Exception {
        String key = input.contains("CSV") ? "people" : "dolphins";
        List<Message> events = events(ask(key, sql, input, output, ""));
        assertThat(events).extracting(SelectTest::type).containsExactly("Records", "Stats", "End");
        assertThat(text(events.get(0))).isEqualTo(answer);
        assertThat(text(events.get(1)))
                .contains("<BytesReturned>" + answer.getBytes(StandardCharsets.UTF_8).length + "<");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("people", "SELECT FROM S3Object", CSV, "ParseUnexpectedToken"),
                arguments("people", "SELECT * FROM", CSV, "InvalidDataSource"),
                arguments("people", "SELECT *", CSV, "ParseSelectMissingFrom"),
                arguments("people", "DELETE FROM S3Object", CSV, "ParseUnsupportedSelect"),
                arguments("people", "SELECT * FROM people", CSV, "InvalidDataSource"),
                arguments("people", "SELECT * FROM S3Object WHERE", CSV, "ParseExpectedExpression"),
                arguments("people", "SELECT * FROM S3Object WHERE name ~ 'x'", CSV, "LexerInvalidChar"),
                arguments("people", "SELECT 'x FROM S3Object", CSV, "LexerInvalidLiteral"),
                arguments("people", "SELECT * FROM S3Object ORDER BY name", CSV, "UnsupportedSqlOperation"),
                arguments("people", "SELECT * FROM S3Object WHERE COUNT(*) > 1", CSV, "UnsupportedSqlStructure"),
                arguments("people", "SELECT REVERSE(name) FROM S3Object", CSV, "UnsupportedFunction"),
                arguments("people", "SELECT CAST(name AS WORD) FROM S3Object", CSV, "ParseExpectedTypeName"),
                arguments("people", "SELECT CAST(name AS INT) FROM S3Object", CSV, "CastFailed"),
                arguments("people", "SELECT street FROM S3Object", CSV, "MissingHeaders"),
                arguments(
                        "people",
                        "SELECT * FROM S3Object",
                        "<CSV><FileHeaderInfo>NO</FileHeaderInfo></CSV>",
                        "InvalidFileHeaderInfo"),
                arguments("people", "SELECT * FROM S3Object", LINES, "JSONParsingError"),
                arguments("people", "SELECT * FROM S3Object", "<JSON></JSON>", "InvalidJsonType"),
                arguments("people", "SELECT * FROM S3Object", "<Parquet></Parquet>", "InvalidDataSource"),
                arguments(
                        "people",
                        "SELECT * FROM S3Object",
                        CSV + "<CompressionType>GZIP</CompressionType>",
                        "InvalidCompressionFormat"),
                arguments("none", "SELECT * FROM S3Object", CSV, "NoSuchKey"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWhatCantBeAsked(String key, String sql, String input, String code) throws Exception {
        HttpResponse<byte[]> answer = ask(key, sql, input, AS_CSV, "");
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("<Code>" + code + "</Code>");
    }

    @Test
    void readsDocumentsAsOneValueAndUnpacks() throws Exception {
        assertThat(text(events(ask("list", "SELECT COUNT(*) FROM S3Object", DOCUMENT, AS_CSV, ""))
                        .get(0)))
                .isEqualTo("1;");
        assertThat(text(events(ask("list", "SELECT s.a FROM S3Object[*][*] s", DOCUMENT, AS_CSV, ""))
                        .get(0)))
                .isEqualTo("1;2;");
        String gzip = CSV + "<CompressionType>GZIP</CompressionType>";
        assertThat(text(events(ask("packed.gz", "SELECT name FROM S3Object", gzip, AS_CSV, ""))
                        .get(0)))
                .isEqualTo("Ann;Bob;Cid;");
        String bzip2 = BARE + "<CompressionType>BZIP2</CompressionType>";
        assertThat(text(events(ask("packed.bz2", "SELECT _2 FROM S3Object", bzip2, AS_CSV, ""))
                        .get(0)))
                .isEqualTo("b;d;");
    }

    @Test
    void scansOnlyRecordsThatBeginInARange() throws Exception {
        int bob = PEOPLE.indexOf("Bob");
        String range = "<ScanRange><Start>" + bob + "</Start><End>" + (bob + 1) + "</End></ScanRange>";
        assertThat(text(events(ask("people", "SELECT _1 FROM S3Object", BARE, AS_CSV, range))
                        .get(0)))
                .isEqualTo("Bob;");
        String later = range.replace(">" + bob, ">" + (bob - 1));
        assertThat(text(events(ask("people", "SELECT _1 FROM S3Object", BARE, AS_CSV, later))
                        .get(0)))
                .isEqualTo("Bob;");
        String last = "<ScanRange><End>12</End></ScanRange>";
        assertThat(text(events(ask("people", "SELECT _1 FROM S3Object", BARE, AS_CSV, last))
                        .get(0)))
                .isEqualTo("Cid;");
    }

    @Test
    void tellsHowFarItIsAndOfMistakesThatItMeetsLater() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            rows.append(i).append(",x\n");
        }
        put("many", rows.append("last,\"x").toString().getBytes(StandardCharsets.UTF_8));
        String progress = "<RequestProgress><Enabled>TRUE</Enabled></RequestProgress>";
        List<Message> events = events(ask("many", "SELECT * FROM S3Object", BARE, AS_CSV, progress));
        assertThat(events.subList(0, 2)).extracting(SelectTest::type).containsExactly("Records", "Progress");
        Message last = events.get(events.size() - 1);
        assertThat(last.getHeaders().get(":message-type").getString()).isEqualTo("error");
        assertThat(last.getHeaders().get(":error-code").getString()).isEqualTo("CSVParsingError");
    }
}
