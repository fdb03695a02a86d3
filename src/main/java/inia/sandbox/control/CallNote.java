package inia.sandbox.control;

import inia.sandbox.call.Caller;
import inia.sandbox.call.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;

/** What becomes known of one call while it is answered; used by the thread that answers it. */
public final class CallNote {
    private static final Set<String> DENIALS = Set.of("AccessDenied", "AccessDeniedException", "AuthorizationError");

    private final String requestId;
    private final Instant time;
    private final boolean own;
    private final long began = System.nanoTime();
    private String service;
    private String operation;
    private Caller caller;
    private String region;
    private Object parameters = Map.of();
    private String decision;
    private int status;
    private String code;
    private long nanos;

    /**
     * @param requestId the id that the answer carries
     * @param time the sandbox's time when the call came
     * @param own whether Inia made it by itself
     */
    public CallNote(String requestId, Instant time, boolean own) {
        this.requestId = requestId;
        this.time = time;
        this.own = own;
    }

    /** The id that the answer carries. */
    public String requestId() {
        return requestId;
    }

    /** Whether Inia made it by itself: no fault befalls it, and it is not logged. */
    public boolean isOwn() {
        return own;
    }

    /** Who calls; {@code null} as long as nobody knows. */
    public Caller caller() {
        return caller;
    }

    /** The code of the error with which it was refused, or {@code null}. */
    public String code() {
        return code;
    }

    /** Notes what is called. */
    public void called(String ofService, String name) {
        service = ofService;
        operation = name;
    }

    /** Notes who calls, and in which region. */
    public void by(Caller sender, String inRegion) {
        caller = sender;
        region = inRegion;
    }

    /**
     * Notes what is asked for.
     *
     * @param bytes how long the message was; a long one is not kept whole
     */
    public void with(SdkPojo request, long bytes) {
        parameters = LoggedParameters.isShort(bytes) ? request : LoggedParameters.of(request);
    }

    /** Notes that the caller has the permissions that the operation needs in any case. */
    public void allowed() {
        decision = "allowed";
    }

    /** Notes that it was refused. */
    public void refused(Refusal refusal) {
        code = refusal.code();
        if (DENIALS.contains(code)) {
            decision = "denied";
        }
    }

    /** Notes the answer's status; 0 if the connection was closed without an answer. */
    void ended(int answered) {
        status = answered;
        nanos = System.nanoTime() - began;
    }

    /** The call as a row, under names like those of AWS's APIs. */
    Map<String, Object> told(long number) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Number", number);
        row.put("Time", time.toString());
        row.put("Caller", caller == null ? null : caller.arn());
        row.put("AccessKeyId", caller == null ? null : caller.accessKeyId());
        row.put("Region", region);
        row.put("Service", service);
        row.put("Operation", operation);
        row.put("Parameters", parameters instanceof SdkPojo request ? LoggedParameters.of(request) : parameters);
        row.put("Status", status);
        row.put("Error", code);
        row.put("Decision", decision);
        row.put("Milliseconds", Duration.ofNanos(nanos).toMillis());
        row.put("RequestId", requestId);
        row.values().removeIf(value -> value == null);
        return row;
    }
}
