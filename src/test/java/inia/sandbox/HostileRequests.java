package inia.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Requests that no decent client sends: broken, deep, large and wild, over all protocols of the sandbox. */
final class HostileRequests {
    /**
     * A request.
     *
     * @param what says what is wrong with it
     * @param bytes what is sent, after which the sender sends no more
     */
    record Hostile(String what, byte[] bytes) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static final String HOST = "Host: 127.0.0.1\r\nConnection: close\r\n";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String IAM = "&Version=2010-05-08";
    private static final String STS = "&Version=2011-06-15";

    private final List<Hostile> all = new ArrayList<>();

    private HostileRequests() {}

    static List<Hostile> all() {
        HostileRequests made = new HostileRequests();
        made.framing();
        made.sizes();
        made.targets();
        made.queries();
        made.json();
        made.xml();
        made.objects();
        made.signatures();
        return made.all;
    }

    private void raw(String what, String text) {
        all.add(new Hostile(what, text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void raw(String what, byte[] bytes) {
        all.add(new Hostile(what, bytes));
    }

    private void get(String what, String target, String headers) {
        raw(what, "GET " + target + " HTTP/1.1\r\n" + HOST + headers + "\r\n");
    }

    private void put(String what, String target, String headers, String body) {
        raw(what, "PUT " + target + " HTTP/1.1\r\n" + HOST + headers + length(body) + body);
    }

    private void form(String what, String body) {
        raw(what, "POST / HTTP/1.1\r\n" + HOST + FORM + length(body) + body);
    }

    private void json(String what, String operation, String body) {
        raw(
                what,
                "POST / HTTP/1.1\r\n" + HOST + "Content-Type: application/x-amz-json-1.0\r\nX-Amz-Target: AmazonSQS."
                        + operation + "\r\n" + length(body) + body);
    }

    private static String length(String body) {
        return "Content-Length: " + body.length() + "\r\n\r\n";
    }

    private void framing() {
        raw("nothing at all", "");
        raw("an empty request", "\r\n\r\n");
        raw("many empty lines", "\r\n".repeat(10_000));
        for (String line : new String[] {
            "GET",
            "GET /",
            "GET / HTTP/9.9",
            "GET  /  HTTP/1.1",
            "get / http/1.1",
            "GET / HTTP/1.1 more",
            "/ GET HTTP/1.1",
            " GET / HTTP/1.1",
            "GET\t/\tHTTP/1.1",
            "GET / HTTP/",
            "GET / HTTP/1.999999999999",
            "\0 / HTTP/1.1",
            "PRI * HTTP/2.0",
            "CONNECT a:80 HTTP/1.1",
            "OPTIONS * HTTP/1.1",
            "TRACE / HTTP/1.1",
            "BREW /pot HTTP/1.1",
            "GET no-slash HTTP/1.1",
            "GET http://elsewhere/bucket HTTP/1.1",
            "GET http:// HTTP/1.1",
            "GET // HTTP/1.1",
            "GET ? HTTP/1.1",
            "GET # HTTP/1.1",
            "GET /a b HTTP/1.1"
        }) {
            raw("the request line '" + line.replace('\0', '?') + "'", line + "\r\n" + HOST + "\r\n");
        }
        raw("a request line that is not ended", "GET / HTTP/1.1");
        raw("headers that are not ended", "GET / HTTP/1.1\r\n" + HOST);
        for (String header : new String[] {
            "no colon",
            ": no name",
            "a b: c",
            "a\0b: c",
            "a: b\0c",
            " folded: yes",
            "a:\u00ff\u00fe",
            "Host: \u0001",
            "Content-Length: -1",
            "Content-Length: +5",
            "Content-Length: 0x10",
            "Content-Length: 1e3",
            "Content-Length: 99999999999999999999",
            "Content-Length: 9223372036854775807",
            "Content-Length: ",
            "Content-Length: 1, 2",
            "Content-Length: 5\r\nContent-Length: 6",
            "Transfer-Encoding: gzip",
            "Transfer-Encoding: chunked, chunked",
            "Transfer-Encoding: chunked\r\nContent-Length: 5",
            "Transfer-Encoding: \u000bchunked",
            "Expect: 200-nothing",
            "Expect: 100-continue",
            "Upgrade: h2c",
            "Range: bytes=99999999999999999999-",
            "Range: bytes=-",
            "If-Modified-Since: yesterday",
            "Date: never",
            "X-Amz-Date: 99999999T999999Z",
            "Content-Type: \0",
            "Content-MD5: none",
            "Cookie: " + "a=b; ".repeat(2000)
        }) {
            String told = header.length() > 60 ? header.substring(0, 60) : header;
            raw(
                    "the header '" + told.replaceAll("[^ -~]", "?") + "'",
                    "PUT /bucket/key HTTP/1.1\r\n" + HOST + header + "\r\n\r\n");
        }
        for (String chunks : new String[] {
            "zz\r\nabc\r\n0\r\n\r\n",
            "-1\r\nabc\r\n",
            "FFFFFFFFFFFFFFFF\r\nabc",
            "7FFFFFFF\r\nabc",
            "7FFFFFFFFFFFFFFF\r\nabc",
            "3\r\nabcdef",
            "3\r\nabc",
            "\r\n\r\n",
            "0",
            "3;" + "x".repeat(100_000) + "\r\nabc\r\n0\r\n\r\n",
            "0".repeat(1 << 20) + "\r\n",
            "3\nabc\n0\n\n"
        }) {
            raw(
                    "the chunks '"
                            + chunks.substring(0, Math.min(20, chunks.length())).replaceAll("[^ -~]", ".") + "'",
                    "PUT /bucket/key HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
        }
        raw("a body cut off", "PUT /bucket/key HTTP/1.1\r\n" + HOST + "Content-Length: 1000\r\n\r\nabc");
        raw("a form cut off", "POST / HTTP/1.1\r\n" + HOST + FORM + "Content-Length: 1000\r\n\r\nAction=ListUsers");
        raw("no host", "GET / HTTP/1.0\r\n\r\n");
        raw("two requests in one", "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\n" + HOST + "\r\n");
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        raw("noise", noise);
        raw("a TLS greeting", new byte[] {22, 3, 1, 0, 5, 1, 0, 0, 1, 3, 3, 0, 0, 0, 0});
    }

    private void sizes() {
        String headers = "X-Many: 1\r\n";
        raw("199 headers", "GET / HTTP/1.1\r\n" + HOST + headers.repeat(190) + "\r\n");
        raw("1,000 headers", "GET / HTTP/1.1\r\n" + HOST + headers.repeat(1000) + "\r\n");
        raw("100,000 headers", "GET / HTTP/1.1\r\n" + HOST + headers.repeat(100_000) + "\r\n");
        raw("a header of 100 kB", "GET / HTTP/1.1\r\n" + HOST + "X-Long: " + "x".repeat(100_000) + "\r\n\r\n");
        raw("a header of 8 MB", "GET / HTTP/1.1\r\n" + HOST + "X-Long: " + "x".repeat(8 << 20));
        raw("a header's name of 1 MB", "GET / HTTP/1.1\r\n" + HOST + "x".repeat(1 << 20) + ": y\r\n\r\n");
        raw("a method of 1 MB", "G".repeat(1 << 20) + " / HTTP/1.1\r\n" + HOST + "\r\n");
        raw("a target of 8 MB", "GET /" + "x".repeat(8 << 20) + " HTTP/1.1\r\n" + HOST + "\r\n");
        raw("a target of 60 kB", "GET /" + "x".repeat(60_000) + " HTTP/1.1\r\n" + HOST + "\r\n");
        form("a form of 30 MB", "Action=CreateUser&UserName=" + "x".repeat(30 << 20) + IAM);
        form("a form of 5 MB", "Action=CreateUser&UserName=" + "x".repeat(5_000_000) + IAM);
        json("JSON of 30 MB", "SendMessage", "{\"MessageBody\":\"" + "x".repeat(30 << 20) + "\"}");
        json("JSON of 5 MB", "SendMessage", "{\"MessageBody\":\"" + "x".repeat(5_000_000) + "\"}");
        put("XML of 30 MB", "/bucket?tagging", "", "<Tagging>" + " ".repeat(30 << 20) + "</Tagging>");
        put("XML of 5 MB", "/bucket?tagging", "", "<Tagging>" + " ".repeat(5_000_000) + "</Tagging>");
        raw(
                "a form that says to be of 1 PB",
                "POST / HTTP/1.1\r\n" + HOST + FORM + "Content-Length: 1125899906842624\r\n\r\nAction=");
        raw(
                "an object that says to be of 1 PB",
                "PUT /bucket/key HTTP/1.1\r\n" + HOST + "Content-Length: 1125899906842624\r\n\r\nabc");
        raw("a form of gzip that bombs", gzip("POST / HTTP/1.1\r\n" + HOST + FORM + "Content-Encoding: gzip\r\n"));
        raw(
                "JSON of gzip that bombs",
                gzip("POST / HTTP/1.1\r\n" + HOST
                        + "X-Amz-Target: AmazonSQS.SendMessage\r\nContent-Encoding: gzip\r\n"));
    }

    private static byte[] gzip(String head) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 64; i++) {
                out.write(new byte[1 << 20]);
            }
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        request.writeBytes(
                (head + "Content-Length: " + packed.size() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(packed.toByteArray());
        return request.toByteArray();
    }

    private void targets() {
        for (String target : new String[] {
            "/../../../etc/passwd",
            "/bucket/../../etc/passwd",
            "/..%2f..%2fetc%2fpasswd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/bucket/%00",
            "/%00",
            "/bucket/a%00b",
            "/%",
            "/%z",
            "/%zz",
            "/%u0041",
            "/bucket/%c0%af",
            "/bucket/%ff%fe",
            "/bucket/%ed%a0%80",
            "/" + "/".repeat(5000),
            "/" + "a/".repeat(5000),
            "/bucket/" + "k".repeat(5000),
            "/bucket/" + "..%2F".repeat(400),
            "/BUCKET",
            "/b",
            "/bucket\\..\\x",
            "/bucket;x=y",
            "/.",
            "/..",
            "/bucket/.",
            "/?",
            "/?&&&&",
            "/?=",
            "/?=&=&=",
            "/?%",
            "/?a=%zz",
            "/?" + "a&".repeat(20_000),
            "/?" + "a=b&".repeat(12_000),
            "/bucket?" + "list-type=2&".repeat(1000),
            "/bucket?max-keys=99999999999999999999",
            "/bucket?max-keys=-1",
            "/bucket?list-type=2&continuation-token=%00",
            "/bucket?list-type=2&start-after=" + "%ff".repeat(1000),
            "/bucket?uploads&max-uploads=x",
            "/bucket/key?uploadId=../..&partNumber=0",
            "/bucket/key?partNumber=99999999999",
            "/bucket/key?versionId=%00",
            "/bucket?tagging&acl&policy&cors",
            "/bucket?nothing",
            "/bucket/key?acl",
            "/?Action=ListUsers",
            "/?Action=%00&Version=2010-05-08",
            "/?Action=ListUsers&Version=%00",
            "/?Action=CreateUser&UserName=%F0%9F&Version=2010-05-08",
            "/_sandbox/decisions/" + "x".repeat(2000),
            "/_sandbox/decisions/%00",
            "/_sandbox/../bucket",
            "/_sandbox/nothing",
            "/_sandbox/oidc/nothing",
            "/_sandbox/oidc/token",
            "/_sandbox/accounts/1"
        }) {
            get("the target " + target.substring(0, Math.min(60, target.length())), target, "");
        }
        raw("a NUL in the path", "GET /bucket/\0 HTTP/1.1\r\n" + HOST + "\r\n");
        raw("raw braces", "GET /bucket/{a}|^\" HTTP/1.1\r\n" + HOST + "\r\n");
        raw("raw UTF-8", "GET /bucket/\u00c3\u00a9 HTTP/1.1\r\n" + HOST + "\r\n");
        get("a bucket of a host that can't be one", "/", "Host: ../.localhost\r\n");
    }

    private void queries() {
        String user = "Action=CreateUser&UserName=hostile";
        form("a list's number without end", user + "&Tags.member.999999999.Key=a" + IAM);
        form("a list's number beyond all types", user + "&Tags.member.99999999999999999999.Key=a" + IAM);
        form("a list's number below nothing", user + "&Tags.member.-1.Key=a&Tags.member.0.Key=b" + IAM);
        form("a list without numbers", user + "&Tags.member=a&Tags=b&Tags.=c&Tags..Key=d" + IAM);
        form("a list of nothing", user + "&Tags.member.1=&Tags.member.2=" + IAM);
        form("a name of 2,500,000 dots", user + "&" + ".".repeat(2_500_000) + "=x" + IAM);
        form("a deep name", user + "&" + "Tags.member.1.".repeat(100_000) + "=x" + IAM);
        form("many deep names", user + ("&" + "a.".repeat(500) + "=x").repeat(2000) + IAM);
        form("a million parameters", user + "&a=".repeat(1_000_000) + IAM);
        form("a hundred thousand list members", user + manyTags() + IAM);
        form("the same parameter twice", "Action=ListUsers&Action=DeleteUser&UserName=a&UserName=b" + IAM);
        for (String value : new String[] {
            "",
            "%00",
            "%",
            "%zz",
            "%ff%fe%fd",
            "a".repeat(100_000),
            "%0d%0aX-Forged:%20yes",
            "..%2f..",
            "${aws:username}",
            "%F0%9F%90%AC".repeat(200),
            "-1",
            "1e999",
            "NaN",
            "9".repeat(400),
            "null",
            "<a>&amp;]]>"
        }) {
            String told = value.substring(0, Math.min(20, value.length()));
            form("IAM's user '" + told + "'", "Action=CreateUser&UserName=" + value + IAM);
            form("IAM's page '" + told + "'", "Action=ListUsers&MaxItems=" + value + "&Marker=" + value + IAM);
            form("STS's role '" + told + "'", "Action=AssumeRole&RoleArn=" + value + "&RoleSessionName=" + value + STS);
            form("STS's time '" + told + "'", "Action=GetSessionToken&DurationSeconds=" + value + STS);
        }
        String role = "Action=CreateRole&RoleName=hostile&AssumeRolePolicyDocument=";
        form("a deep policy", role + "%5B".repeat(100_000) + IAM);
        form("a policy of deep objects", role + "%7B%22a%22:".repeat(50_000) + IAM);
        form("a policy of many statements", role + policy() + IAM);
        form("an action of a name with slashes", "Action=..%2F..%2FListUsers" + IAM);
        form("an action of an inner class", "Action=User%24Builder" + IAM);
        form("an action that is a type", "Action=software.amazon.awssdk.services.iam.model.CreateUser" + IAM);
        form("an empty action", "Action=" + IAM);
        String web = "Action=AssumeRoleWithWebIdentity&RoleArn=arn:aws:iam::123456789012:role/a&RoleSessionName=ab";
        form("a token that is none", web + "&WebIdentityToken=" + "a.".repeat(5000) + STS);
        form("a token of deep JSON", web + "&WebIdentityToken=" + "W1tb".repeat(4000) + ".e30.a" + STS);
        String saml = "Action=AssumeRoleWithSAML&RoleArn=arn:aws:iam::123456789012:role/a"
                + "&PrincipalArn=arn:aws:iam::123456789012:saml-provider/a&SAMLAssertion=";
        form("an assertion that is none", saml + "AAAA" + STS);
        form("an assertion with entities that bomb", saml + base64(laughs("<a>&e;</a>")) + STS);
        form(
                "an assertion of a file",
                saml + base64("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>") + STS);
        form("a deep assertion", saml + base64("<a>".repeat(20_000)) + STS);
    }

    private static String manyTags() {
        StringBuilder tags = new StringBuilder();
        for (int i = 1; i <= 100_000; i++) {
            tags.append("&Tags.member.").append(i).append(".Key=k");
        }
        return tags.toString();
    }

    private static String policy() {
        String statement = "%7B%22Effect%22:%22Allow%22,%22Action%22:%22*%22,%22Resource%22:%22*%22%7D";
        return "%7B%22Statement%22:%5B" + (statement + ",").repeat(10_000) + statement + "%5D%7D";
    }

    private static String base64(String text) {
        return java.util.Base64.getEncoder()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8))
                .replace("+", "%2B");
    }

    private static String laughs(String body) {
        StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            type.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return type + "<!ENTITY e \"&e29;\">]>" + body;
    }

    private void json() {
        for (String body : new String[] {
            "",
            "   ",
            "null",
            "true",
            "1",
            "\"a\"",
            "[]",
            "[{}]",
            "{",
            "}",
            "{\"QueueUrl\"",
            "{\"QueueUrl\":}",
            "{,}",
            "{}{}",
            "{\"QueueUrl\":null}",
            "{\"QueueUrl\":{}}",
            "{\"QueueUrl\":[\"a\"]}",
            "{\"QueueUrl\":1e999}",
            "{\"QueueUrl\":\"\"}",
            "{\"QueueUrl\":\"/\"}",
            "{\"QueueUrl\":\"//\"}",
            "{\"QueueUrl\":\"http://a/../b/c\"}",
            "{\"QueueUrl\":\"\\u0000\"}",
            "{\"QueueUrl\":\"\\ud800\"}",
            "{\"QueueUrl\":\"\u00ff\u00fe\"}",
            "{\"QueueUrl\":\"\\x\"}",
            "{'QueueUrl':'a'}",
            "{\"QueueUrl\":\"a\",\"QueueUrl\":\"b\"}",
            "{\"DelaySeconds\":1e400}",
            "{\"DelaySeconds\":" + "9".repeat(5000) + "}",
            "{\"DelaySeconds\":-99999999999}",
            "{\"DelaySeconds\":1.5}",
            "{\"DelaySeconds\":\"1\"}",
            "{\"MessageAttributes\":{\"a\":null}}",
            "{\"MessageAttributes\":{\"\":{}}}",
            "{\"MessageAttributes\":[]}",
            "{\"MessageAttributes\":{\"a\":{\"BinaryValue\":\"%%\"}}}",
            "{\"MessageAttributes\":{\"a\":{\"DataType\":null}}}"
        }) {
            json(
                    "a message "
                            + body.substring(0, Math.min(40, body.length())).replaceAll("[^ -~]", "?"),
                    "SendMessage",
                    body);
        }
        json("deep arrays", "SendMessage", "{\"x\":" + "[".repeat(1_000_000));
        json("deep objects", "SendMessage", "{\"x\":".repeat(200_000));
        json("deep attributes", "SendMessage", "{\"MessageAttributes\":" + "{\"a\":".repeat(100_000));
        json("a million unknown members", "SendMessage", "{" + "\"a\":1,".repeat(500_000) + "\"b\":1}");
        json("half a million entries", "SendMessageBatch", "{\"Entries\":[" + "{},".repeat(500_000) + "{}]}");
        json("half a million nulls", "SendMessageBatch", "{\"Entries\":[" + "null,".repeat(500_000) + "null]}");
        json("many attributes", "SendMessage", "{\"MessageAttributes\":{" + "\"a\":{},".repeat(300_000) + "\"b\":{}}}");
        json(
                "entries that are null",
                "SendMessageBatch",
                "{\"QueueUrl\":\"http://127.0.0.1/123456789012/q\",\"Entries\":[null]}");
        json("names that are null", "GetQueueAttributes", "{\"QueueUrl\":\"a\",\"AttributeNames\":[null]}");
        json("tags that are null", "TagQueue", "{\"QueueUrl\":\"a\",\"Tags\":{\"a\":null}}");
        json("a queue's name that is null", "CreateQueue", "{\"QueueName\":null,\"Attributes\":{\"a\":null}}");
        json("a wait without end", "ReceiveMessage", "{\"QueueUrl\":\"a\",\"WaitTimeSeconds\":2147483647}");
        json("no operation", "", "{}");
        json("an operation of a path", "../SendMessage", "{}");
        json("an operation of an inner class", "Message$Builder", "{}");
        raw("a target alone", "POST / HTTP/1.1\r\n" + HOST + "X-Amz-Target: .\r\n" + length("{}") + "{}");
        raw(
                "CBOR",
                "POST / HTTP/1.1\r\n" + HOST + "Content-Type: application/cbor\r\n" + length("\u00bf\u00ff")
                        + "\u00bf\u00ff");
    }

    private void xml() {
        for (String body : new String[] {
            "",
            "hello",
            "<",
            "<a",
            "<a>",
            "</a>",
            "<a></b>",
            "<Tagging/>",
            "<Tagging><TagSet/></Tagging>",
            "<a>\0</a>",
            "<?xml version='9.9'?><Tagging/>",
            "<?xml encoding='nothing'?><Tagging/>",
            "\u00ff\u00fe<\0a\0>\0",
            "<Tagging xmlns=\"urn:other\"/>",
            "<Tagging><![CDATA[" + "]".repeat(1000) + "</Tagging>",
            "<Tagging>&nothing;</Tagging>",
            "<Tagging>&#0;</Tagging>",
            "<Tagging>&#x110000;</Tagging>",
            "<Tagging><TagSet><Tag/></TagSet></Tagging>",
            "<Tagging><TagSet><Tag><Key></Key></Tag></TagSet></Tagging>",
            "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><Tagging/>",
            "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Tagging>&e;</Tagging>",
            "<!DOCTYPE a [<!ENTITY % e SYSTEM \"file:///etc/passwd\">%e;]><Tagging/>"
        }) {
            put(
                    "tags " + body.substring(0, Math.min(40, body.length())).replaceAll("[^ -~]", "?"),
                    "/bucket?tagging",
                    "",
                    body);
        }
        put("entities that bomb", "/bucket?tagging", "", laughs("<Tagging>&e;</Tagging>"));
        put("deep XML", "/bucket?tagging", "", "<Tagging>".repeat(200_000));
        put("XML of many attributes", "/bucket?tagging", "", "<Tagging " + manyAttributes() + "/>");
        put("XML of many namespaces", "/bucket?tagging", "", "<Tagging " + manyNamespaces() + "/>");
        put(
                "half a million tags",
                "/bucket?tagging",
                "",
                "<Tagging><TagSet>" + "<Tag/>".repeat(500_000) + "</TagSet></Tagging>");
        put("XML of a long comment", "/bucket?tagging", "", "<!--" + "x".repeat(1 << 20) + "--><Tagging/>");
        raw(
                "objects to delete without number",
                post("/bucket?delete", "<Delete>" + "<Object><Key>a</Key></Object>".repeat(100_000) + "</Delete>"));
        raw("nothing to delete", post("/bucket?delete", "<Delete/>"));
        raw("an object without key to delete", post("/bucket?delete", "<Delete><Object/></Delete>"));
        raw("parts of nothing", post("/bucket/key?uploadId=x", "<CompleteMultipartUpload/>"));
        raw(
                "a part of no number",
                post(
                        "/bucket/key?uploadId=x",
                        "<CompleteMultipartUpload><Part><PartNumber>x</PartNumber></Part></CompleteMultipartUpload>"));
        put(
                "a place that is none",
                "/new-bucket",
                "",
                "<CreateBucketConfiguration><LocationConstraint>../..</LocationConstraint></CreateBucketConfiguration>");
    }

    private static String post(String target, String body) {
        return "POST " + target + " HTTP/1.1\r\n" + HOST + length(body) + body;
    }

    private static String manyAttributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            attributes.append('a').append(i).append("='' ");
        }
        return attributes.toString();
    }

    private static String manyNamespaces() {
        StringBuilder namespaces = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            namespaces.append("xmlns:a").append(i).append("='u' ");
        }
        return namespaces.toString();
    }

    private void objects() {
        String chunked = "x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER\r\nx-amz-decoded-content-length: ";
        for (String chunks : new String[] {
            "zz\r\n",
            "-5\r\nabc",
            "7fffffffffffffff\r\nabc",
            "ffffffffffffffffff\r\n",
            "3\r\nabc",
            "3\r\nabcdef\r\n0\r\n\r\n",
            "",
            "0\r\n",
            "0\r\n" + "a:b\r\n".repeat(1000),
            "0\r\nno colon\r\n\r\n",
            "x".repeat(100_000),
            "0;" + "y".repeat(10_000)
        }) {
            put(
                    "AWS's chunks "
                            + chunks.substring(0, Math.min(20, chunks.length())).replaceAll("[^ -~]", "."),
                    "/bucket/key",
                    chunked + "3\r\n",
                    chunks);
        }
        put("a decoded length that is none", "/bucket/key", chunked + "x\r\n", "0\r\n\r\n");
        put("a decoded length below nothing", "/bucket/key", chunked + "-1\r\n", "0\r\n\r\n");
        put("a decoded length without end", "/bucket/key", chunked + "9".repeat(30) + "\r\n", "0\r\n\r\n");
        for (String header : new String[] {
            "x-amz-content-sha256: zz",
            "x-amz-copy-source: ",
            "x-amz-copy-source: %zz",
            "x-amz-copy-source: ../../etc/passwd",
            "x-amz-copy-source: /",
            "x-amz-copy-source: //",
            "x-amz-tagging: %zz",
            "x-amz-tagging: " + "a=b&".repeat(10_000),
            "x-amz-meta-a: " + "x".repeat(10_000),
            "x-amz-acl: nothing",
            "x-amz-checksum-crc32: none",
            "Content-MD5: AAAA",
            "x-amz-storage-class: \0",
            "x-amz-expected-bucket-owner: x",
            "If-Match: ",
            "If-None-Match: " + "\"a\",".repeat(5000),
            "x-amz-object-lock-retain-until-date: never",
            "Expires: never"
        }) {
            put(
                    "an object with "
                            + header.substring(0, Math.min(50, header.length())).replaceAll("[^ -~]", "?"),
                    "/bucket/key",
                    header + "\r\n",
                    "a");
        }
        for (String range : new String[] {
            "bytes=0-0,1-1", "bytes=" + "0-1,".repeat(5000), "bytes=5-1", "bytes=--1", "lines=1-2", "bytes=\0"
        }) {
            get(
                    "the range "
                            + range.substring(0, Math.min(20, range.length())).replace('\0', '?'),
                    "/bucket/key",
                    "Range: " + range + "\r\n");
        }
    }

    private void signatures() {
        for (String header : new String[] {
            "",
            " ",
            "AWS4-HMAC-SHA256",
            "AWS4-HMAC-SHA256 ",
            "AWS4-HMAC-SHA256 Credential=",
            "AWS4-HMAC-SHA256 Credential=////",
            "AWS4-HMAC-SHA256 Credential=a/b/c/d/aws4_request",
            "AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/iam/aws4_request",
            "AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/iam/aws4_request, SignedHeaders=, Signature=",
            "AWS4-HMAC-SHA256 Credential=a/20260101/../s3/aws4_request, SignedHeaders=host, Signature="
                    + "0".repeat(64),
            "AWS4-HMAC-SHA256 " + "Credential=a,".repeat(5000),
            "AWS4-HMAC-SHA256 SignedHeaders=" + "a;".repeat(5000),
            "AWS4-ECDSA-P256-SHA256 Credential=a",
            "AWS a:b",
            "Basic \u00ff",
            "Bearer " + "x".repeat(50_000),
            "\0",
            "AWS4-HMAC-SHA256 Credential=%00/20260101/us-east-1/nothing/aws4_request, SignedHeaders=host, Signature=a"
        }) {
            get(
                    "the signature '"
                            + header.substring(0, Math.min(60, header.length())).replaceAll("[^ -~]", "?") + "'",
                    "/",
                    "Authorization: " + header + "\r\n");
        }
        for (String query : new String[] {
            "X-Amz-Algorithm=",
            "X-Amz-Credential=",
            "X-Amz-Signature=a",
            "X-Amz-Credential=a/b/c/s3/aws4_request",
            "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=a/20260101/us-east-1/s3/aws4_request&X-Amz-Date=x&X-Amz-Expires=x"
                    + "&X-Amz-SignedHeaders=host&X-Amz-Signature=x",
            "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=a/20260101/us-east-1/s3/aws4_request&X-Amz-Date=20260101T000000Z"
                    + "&X-Amz-Expires=99999999999999999999&X-Amz-SignedHeaders=host&X-Amz-Signature=x",
            "AWSAccessKeyId=a&Signature=b&Expires=c",
            "AWSAccessKeyId=&Signature=&Expires=",
            "AWSAccessKeyId=a&Signature=b&Expires=" + "9".repeat(40),
            "X-Amz-Security-Token=" + "x".repeat(20_000)
        }) {
            get("the presigned query " + query.substring(0, Math.min(60, query.length())), "/bucket/key?" + query, "");
        }
    }
}
