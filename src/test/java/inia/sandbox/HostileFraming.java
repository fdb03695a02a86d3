package inia.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Requests that HTTP itself does not know: broken lines, headers, lengths and chunks. */
final class HostileFraming extends HostileKind {
    @Override
    void make() {
        sizes();
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
}
