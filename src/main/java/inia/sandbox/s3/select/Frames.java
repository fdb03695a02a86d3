package inia.sandbox.s3.select;

import inia.sandbox.call.Refusal;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/** Writes the messages of an event stream. */
final class Frames {
    private static final byte[] NOTHING = {};

    private final OutputStream out;

    Frames(OutputStream out) {
        this.out = out;
    }

    void records(byte[] payload) {
        event("Records", "application/octet-stream", payload);
    }

    /** Says that it goes on, though there is nothing to tell. */
    void cont() {
        event("Cont", null, NOTHING);
    }

    void end() {
        event("End", null, NOTHING);
    }

    /**
     * Tells how far it is.
     *
     * @param type {@code Progress} or {@code Stats}
     */
    void counts(String type, long scanned, long processed, long returned) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + type + "><BytesScanned>" + scanned
                + "</BytesScanned><BytesProcessed>" + processed + "</BytesProcessed><BytesReturned>" + returned
                + "</BytesReturned></" + type + ">";
        event(type, "text/xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Tells why it ends early. */
    void error(Refusal refusal) {
        Map<String, HeaderValue> headers = new LinkedHashMap<>();
        headers.put(":error-code", HeaderValue.fromString(refusal.code()));
        headers.put(":error-message", HeaderValue.fromString(String.valueOf(refusal.getMessage())));
        headers.put(":message-type", HeaderValue.fromString("error"));
        new Message(headers, NOTHING).encode(out);
    }

    private void event(String type, String contentType, byte[] payload) {
        Map<String, HeaderValue> headers = new LinkedHashMap<>();
        headers.put(":message-type", HeaderValue.fromString("event"));
        headers.put(":event-type", HeaderValue.fromString(type));
        if (contentType != null) {
            headers.put(":content-type", HeaderValue.fromString(contentType));
        }
        new Message(headers, payload).encode(out);
    }
}
