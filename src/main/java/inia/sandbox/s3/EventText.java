package inia.sandbox.s3;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.HostIds;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What is told of an event, as JSON.
 *
 * <p>Source: S3 User Guide, "Event message structure".
 */
final class EventText {
    private static final JsonFactory JSON = new JsonFactory();

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private EventText() {}

    /** The message of one event. */
    static String of(String configuration, Bucket bucket, String event, String key, StoredObject object, Call call) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeArrayFieldStart("Records");
            out.writeStartObject();
            out.writeStringField("eventVersion", version(event));
            out.writeStringField("eventSource", "aws:s3");
            out.writeStringField("awsRegion", bucket.region());
            out.writeStringField("eventTime", MILLISECONDS.format(call.now()));
            out.writeStringField("eventName", event);
            out.writeObjectFieldStart("userIdentity");
            out.writeStringField("principalId", principal(call.caller()));
            out.writeEndObject();
            out.writeObjectFieldStart("requestParameters");
            out.writeStringField("sourceIPAddress", call.origin().sourceIp());
            out.writeEndObject();
            out.writeObjectFieldStart("responseElements");
            out.writeStringField("x-amz-request-id", call.requestId());
            out.writeStringField("x-amz-id-2", HostIds.of(call.requestId()));
            out.writeEndObject();
            s3(out, configuration, bucket, key, object);
            more(out, event, object);
            out.writeEndObject();
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Events that S3 began to tell of later have a later form. */
    private static String version(String event) {
        boolean later = event.startsWith("Lifecycle")
                || event.startsWith("ObjectTagging:")
                || event.startsWith("ObjectAcl:")
                || event.equals("ObjectRestore:Delete");
        return later ? "2.3" : "2.1";
    }

    private static String principal(Caller caller) {
        return caller.kind() == Caller.Kind.SERVICE ? caller.userId() : "AWS:" + caller.userId();
    }

    /** What some events tell besides. */
    private static void more(JsonGenerator out, String event, StoredObject object) throws IOException {
        if (event.equals("ObjectRestore:Completed")) {
            out.writeObjectFieldStart("glacierEventData");
            out.writeObjectFieldStart("restoreEventData");
            out.writeStringField(
                    "lifecycleRestorationExpiryTime",
                    MILLISECONDS.format(object.settings().restored().until()));
            out.writeStringField(
                    "lifecycleRestoreStorageClass", object.description().storageClass());
            out.writeEndObject();
            out.writeEndObject();
        } else if (event.equals("LifecycleTransition")) {
            out.writeObjectFieldStart("lifecycleEventData");
            out.writeObjectFieldStart("transitionEventData");
            out.writeStringField("destinationStorageClass", object.description().storageClass());
            out.writeEndObject();
            out.writeEndObject();
        }
    }

    /** The message with which S3 tries a queue. */
    static String test(Bucket bucket, Call call) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("Service", "Amazon S3");
            out.writeStringField("Event", "s3:TestEvent");
            out.writeStringField("Time", MILLISECONDS.format(call.now()));
            out.writeStringField("Bucket", bucket.name());
            out.writeStringField("RequestId", call.requestId());
            out.writeStringField("HostId", HostIds.of(call.requestId()));
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void s3(JsonGenerator out, String configuration, Bucket bucket, String key, StoredObject object)
            throws IOException {
        out.writeObjectFieldStart("s3");
        out.writeStringField("s3SchemaVersion", "1.0");
        out.writeStringField("configurationId", configuration);
        out.writeObjectFieldStart("bucket");
        out.writeStringField("name", bucket.name());
        out.writeObjectFieldStart("ownerIdentity");
        out.writeStringField("principalId", Owners.of(bucket.account()).id());
        out.writeEndObject();
        out.writeStringField("arn", bucket.arn());
        out.writeEndObject();
        out.writeObjectFieldStart("object");
        out.writeStringField(
                "key", URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/"));
        if (object.etag() != null) {
            out.writeNumberField("size", object.size());
            out.writeStringField("eTag", object.etag());
        }
        if (object.version().id() != null) {
            out.writeStringField("versionId", object.version().id());
        }
        out.writeStringField(
                "sequencer", String.format("%016X", object.version().sequence()));
        out.writeEndObject();
        out.writeEndObject();
    }
}
