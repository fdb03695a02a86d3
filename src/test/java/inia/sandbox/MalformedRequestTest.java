package inia.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are wrong below the level of signatures, and what is answered: never a status 500. */
class MalformedRequestTest {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\n";

    private static TestFront front;

    @BeforeAll
    static void open() {
        front = TestFront.over(new TestServices.Objects());
    }

    @AfterAll
    static void close() {
        front.close();
    }

    private static Arguments row(String what, String head, String body, int status, String code) {
        return Arguments.of(what, head, body, status, code);
    }

    private static Arguments form(String what, String body, int status, String code) {
        return row(what, "POST / HTTP/1.1\n" + FORM, body, status, code);
    }

    private static Arguments json(String what, String target, String body, int status, String code) {
        return row(what, "POST / HTTP/1.1\nX-Amz-Target: " + target + "\n", body, status, code);
    }

    static Stream<Arguments> requests() {
        String iam = "&Version=2010-05-08";
        String send = "AmazonSQS.SendMessage";
        String bomb = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        return Stream.of(
                form("no action of any service", "Action=Nothing" + iam, 400, "InvalidAction"),
                form("no version", "Action=ListUsers", 400, "InvalidAction"),
                form("another version", "Action=ListUsers&Version=2009-01-01", 400, "InvalidAction"),
                form("an action that is no name", "Action=..%2FListUsers" + iam, 400, "InvalidAction"),
                form("an action in another case", "Action=listUsers" + iam, 400, "InvalidAction"),
                form("broken percent-encoding", "Action=ListUsers&Path=%zz" + iam, 400, "MalformedQueryString"),
                form("a number that is none", "Action=ListUsers&MaxItems=many" + iam, 400, "MalformedInput"),
                form(
                        "a number that is too large",
                        "Action=ListUsers&MaxItems=99999999999" + iam,
                        400,
                        "MalformedInput"),
                form(
                        "a flag that is none",
                        "Action=UpdateLoginProfile&PasswordResetRequired=x" + iam,
                        400,
                        "MalformedInput"),
                json("no such operation", "AmazonSQS.Nothing", "{}", 400, "UnknownOperationException"),
                json("no such service", "Nothing.SendMessage", "{}", 400, "InvalidAction"),
                json("no JSON", send, "{\"QueueUrl\"", 400, "SerializationException"),
                json("nothing but blanks", send, "   ", 400, "SerializationException"),
                json("an array", send, "[]", 400, "SerializationException"),
                json("more after the end", send, "{} {}", 400, "SerializationException"),
                json("a list for text", send, "{\"QueueUrl\": []}", 400, "SerializationException"),
                json("a number for text", send, "{\"QueueUrl\": 1}", 400, "SerializationException"),
                json("text for a number", send, "{\"DelaySeconds\": \"x\"}", 400, "SerializationException"),
                json("text for a map", send, "{\"MessageAttributes\": \"x\"}", 400, "SerializationException"),
                json(
                        "bytes that aren't Base64",
                        send,
                        "{\"MessageAttributes\": {\"a\": {\"BinaryValue\": \"%\"}}}",
                        400,
                        "SerializationException"),
                json("deep nesting", send, "{\"x\":" + "[".repeat(5000), 400, "SerializationException"),
                json("invalid UTF-8", send, "{\"QueueUrl\": \"\u00ff\u00fe\"}", 400, "SerializationException"),
                row("a path with a broken escape", "GET /a%zz HTTP/1.1\n", "", 400, "Bad Request"),
                row("a method that no resource has", "POST /bucket/key HTTP/1.1\n", "", 405, "MethodNotAllowed"),
                row("a number in the query", "GET /bucket?max-keys=x HTTP/1.1\n", "", 400, "InvalidArgument"),
                row("no XML", "PUT /bucket?tagging HTTP/1.1\n", "hello", 400, "MalformedXML"),
                row("XML cut off", "PUT /bucket?tagging HTTP/1.1\n", "<Tagging><TagSet>", 400, "MalformedXML"),
                row("another root", "PUT /bucket?tagging HTTP/1.1\n", "<Delete/>", 400, "MalformedXML"),
                row(
                        "an element that isn't in the schema",
                        "PUT /bucket?tagging HTTP/1.1\n",
                        "<Tagging><Set/></Tagging>",
                        400,
                        "MalformedXML"),
                row(
                        "structure for text",
                        "PUT /bucket?tagging HTTP/1.1\n",
                        "<Tagging><TagSet><Tag><Key><a/></Key></Tag></TagSet></Tagging>",
                        400,
                        "MalformedXML"),
                row(
                        "an entity bomb",
                        "PUT /bucket?tagging HTTP/1.1\n",
                        bomb + "<Tagging>&b;</Tagging>",
                        400,
                        "MalformedXML"),
                row(
                        "an outside entity",
                        "PUT /bucket?tagging HTTP/1.1\n",
                        "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Tagging>&a;</Tagging>",
                        400,
                        "MalformedXML"),
                row("deep XML", "PUT /bucket?tagging HTTP/1.1\n", "<Tagging>".repeat(9000), 400, "MalformedXML"),
                row("no body", "PUT /bucket?tagging HTTP/1.1\n", "", 400, "MissingRequestBodyError"),
                row(
                        "a hash that is none",
                        "PUT /bucket/key HTTP/1.1\nx-amz-content-sha256: zz\n",
                        "",
                        400,
                        "InvalidArgument"),
                row(
                        "a hash of something else",
                        "PUT /bucket?tagging HTTP/1.1\nx-amz-content-sha256: " + "0".repeat(64) + "\n",
                        "<Tagging/>",
                        400,
                        "XAmzContentSHA256Mismatch"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void isRefusedByTheProtocolsOwnError(String what, String head, String body, int status, String code)
            throws IOException {
        String request = head + "Host: h\nConnection: close\nContent-Length: " + body.length() + "\n\n" + body;

        String answer = Raw.send(front.endpoint(), request);

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains(code);
        assertThat(answer).doesNotContain("\tat ", "Exception:", ".java");
    }
}
