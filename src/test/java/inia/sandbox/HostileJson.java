package inia.sandbox;

/** JSON that is broken, deep or large. */
final class HostileJson extends HostileKind {
    @Override
    void make() {
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
}
