package inia.sandbox.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SQS for older clients, which send forms and read XML. */
class QueryProtocolTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(new SandboxOptions(null, false, 0, true));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    /** Posts a form of names and values, by turns. */
    private static HttpResponse<String> post(String path, String... form) throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(form[i])
                    .append('=')
                    .append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(sandbox.endpoint() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String queue(String name) throws Exception {
        post("/", "Action", "CreateQueue", "QueueName", name, "Version", "2012-11-05");
        return "/123456789012/" + name;
    }

    private static String first(String element, HttpResponse<String> answer) {
        Matcher found =
                Pattern.compile("<" + element + ">([^<]*)</" + element + ">").matcher(answer.body());
        return found.find() ? found.group(1) : null;
    }

    @Test
    void createsQueuesAndTellsTheirAttributesAndTags() throws Exception {
        HttpResponse<String> created = post(
                "/",
                "Action",
                "CreateQueue",
                "QueueName",
                "tagged",
                "Attribute.1.Name",
                "VisibilityTimeout",
                "Attribute.1.Value",
                "40",
                "Tag.1.Key",
                "foo",
                "Tag.1.Value",
                "bar");
        assertThat(created.statusCode()).isEqualTo(200);
        assertThat(created.headers().firstValue("Content-Type")).hasValue("text/xml");
        assertThat(created.body())
                .startsWith("<CreateQueueResponse xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\">"
                        + "<CreateQueueResult><QueueUrl>" + sandbox.endpoint() + "/123456789012/tagged</QueueUrl>"
                        + "</CreateQueueResult><ResponseMetadata><RequestId>");
        assertThat(post("/123456789012/tagged", "Action", "ListQueueTags").body())
                .contains("<ListQueueTagsResult><Tag><Key>foo</Key><Value>bar</Value></Tag></ListQueueTagsResult>");
        assertThat(post(
                                "/",
                                "Action",
                                "GetQueueAttributes",
                                "QueueUrl",
                                sandbox.endpoint() + "/123456789012/tagged",
                                "AttributeName.1",
                                "VisibilityTimeout")
                        .body())
                .contains("<Attribute><Name>VisibilityTimeout</Name><Value>40</Value></Attribute>");
        assertThat(post("/", "Action", "ListQueues", "QueueNamePrefix", "tagg").body())
                .contains("<ListQueuesResult><QueueUrl>" + sandbox.endpoint()
                        + "/123456789012/tagged</QueueUrl></ListQueuesResult>");
    }

    @Test
    void sendsReceivesAndDeletes() throws Exception {
        String url = queue("work");
        HttpResponse<String> sent = post(
                url,
                "Action",
                "SendMessage",
                "MessageBody",
                "a < b & c",
                "MessageAttribute.1.Name",
                "kind",
                "MessageAttribute.1.Value.DataType",
                "Binary",
                "MessageAttribute.1.Value.BinaryValue",
                "AQID");
        assertThat(first("MD5OfMessageBody", sent)).hasSize(32);
        assertThat(first("MD5OfMessageAttributes", sent)).hasSize(32);
        HttpResponse<String> received = post(
                url,
                "Action",
                "ReceiveMessage",
                "AttributeName.1",
                "All",
                "MessageAttributeName.1",
                "k.*",
                "MessageAttributeName.2",
                "kind");
        assertThat(received.body())
                .contains("<ReceiveMessageResult><Message><MessageId>")
                .contains("<Body>a &lt; b &amp; c</Body>")
                .contains("<Attribute><Name>ApproximateReceiveCount</Name><Value>1</Value></Attribute>")
                .contains("<MessageAttribute><Name>kind</Name><Value><BinaryValue>AQID</BinaryValue>"
                        + "<DataType>Binary</DataType></Value></MessageAttribute>");
        HttpResponse<String> deleted =
                post(url, "Action", "DeleteMessage", "ReceiptHandle", first("ReceiptHandle", received));
        assertThat(deleted.body()).startsWith("<DeleteMessageResponse").doesNotContain("DeleteMessageResult");
        assertThat(post(url, "Action", "ReceiveMessage").body()).doesNotContain("<Message>");
    }

    @Test
    void tellsWhichEntriesOfABatchFailed() throws Exception {
        String url = queue("batch");
        assertThat(post(
                                url,
                                "Action",
                                "SendMessageBatch",
                                "SendMessageBatchRequestEntry.1.Id",
                                "good",
                                "SendMessageBatchRequestEntry.1.MessageBody",
                                "x",
                                "SendMessageBatchRequestEntry.2.Id",
                                "late",
                                "SendMessageBatchRequestEntry.2.MessageBody",
                                "x",
                                "SendMessageBatchRequestEntry.2.DelaySeconds",
                                "901")
                        .body())
                .contains("<SendMessageBatchResultEntry><Id>good</Id>")
                .contains("<BatchResultErrorEntry><Id>late</Id><SenderFault>true</SenderFault>"
                        + "<Code>InvalidParameterValue</Code>");
    }

    @Test
    void givesAndTakesPermissionsAndTags() throws Exception {
        String url = queue("shared");
        assertThat(post(
                                url,
                                "Action",
                                "AddPermission",
                                "Label",
                                "l",
                                "AWSAccountId.1",
                                "222222222222",
                                "ActionName.1",
                                "SendMessage")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post(url, "Action", "TagQueue", "Tag.1.Key", "a", "Tag.1.Value", "b")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post(url, "Action", "UntagQueue", "TagKey.1", "a").statusCode())
                .isEqualTo(200);
        assertThat(post(url, "Action", "ListQueueTags").body()).doesNotContain("<Tag>");
    }

    @Test
    void answersGetRequests() throws Exception {
        String url = queue("got");
        URI send = URI.create(sandbox.endpoint() + url + "?Action=SendMessage&MessageBody=hello&Version=2009-02-01");
        assertThat(HTTP.send(HttpRequest.newBuilder(send).build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        URI receive = URI.create(sandbox.endpoint() + url + "?Action=ReceiveMessage");
        assertThat(HTTP.send(HttpRequest.newBuilder(receive).build(), HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("<Body>hello</Body>");
    }

    @Test
    void refusesInItsOwnForm() throws Exception {
        HttpResponse<String> refused = post("/123456789012/none", "Action", "SendMessage", "MessageBody", "x");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .startsWith("<ErrorResponse xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\"><Error>"
                        + "<Type>Sender</Type><Code>AWS.SimpleQueueService.NonExistentQueue</Code>"
                        + "<Message>The specified queue does not exist.</Message><Detail></Detail></Error><RequestId>");
        assertThat(first("Code", post("/123456789012/none", "Action", "SendMessage", "Version", "1999-01-01")))
                .isEqualTo("InvalidAction");
    }
}
