package inia.sandbox;

/** Objects with wild chunks, headers and ranges. */
final class HostileObjects extends HostileKind {
    @Override
    void make() {
        keys();
        parts();
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

    private void keys() {
        for (String key : new String[] {
            "..",
            "../../../../escaped",
            "%2e%2e%2f%2e%2e%2fescaped",
            "a/../../../../escaped",
            "%00",
            "a%00b",
            "%5c..%5c..%5cescaped",
            "%ff%fe",
            "%c3%28",
            "%f0%9f%90%ac".repeat(256),
            "%f0%9f%90%ac".repeat(257),
            "a/".repeat(512),
            "/",
            "//",
            "trailing/",
            "%0d%0aX-Forged:%20yes",
            "con.",
            "%7f"
        }) {
            String what = "the key " + key.substring(0, Math.min(30, key.length()));
            put(what, "/bucket/" + key, "", "a");
            get(what + ", got", "/bucket/" + key, "");
            get(what + ", listed", "/bucket?prefix=" + key, "");
        }
    }

    private void parts() {
        for (String number : new String[] {"0", "-1", "10001", "99999999999999999999", "x", "", "1e3", "%00"}) {
            put("the part " + number, "/bucket/key?partNumber=" + number + "&uploadId=x", "", "a");
            get("parts after " + number, "/bucket/key?uploadId=x&part-number-marker=" + number, "");
            get("the got part " + number, "/bucket/key?partNumber=" + number, "");
            get("so many keys: " + number, "/bucket?max-keys=" + number, "");
            get("so many versions: " + number, "/bucket?versions&max-keys=" + number, "");
        }
        for (String upload : new String[] {"", "../..", "%00", "x".repeat(5000)}) {
            String what = "the upload " + upload.substring(0, Math.min(10, upload.length()));
            put(what, "/bucket/key?partNumber=1&uploadId=" + upload, "", "a");
            raw(what + ", ended", "DELETE /bucket/key?uploadId=" + upload + " HTTP/1.1\r\n" + HOST + "\r\n");
        }
        for (String version : new String[] {"", "null", "..", "%00", "x".repeat(5000)}) {
            get(
                    "the version " + version.substring(0, Math.min(10, version.length())),
                    "/bucket/key?versionId=" + version,
                    "");
        }
    }
}
