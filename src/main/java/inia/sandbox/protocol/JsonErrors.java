package inia.sandbox.protocol;

import inia.sandbox.call.Refusal;
import java.util.HashMap;
import java.util.Map;

/** Errors of JSON services that once spoke the query protocol: each has a name in either. */
final class JsonErrors {
    static final String UNKNOWN_OPERATION = "UnknownOperationException";
    static final String SERIALIZATION = "SerializationException";

    private static final String PREFIX = "AWS.SimpleQueueService.";
    private static final Map<String, String> QUERY_CODES = queryCodes();
    private static final Map<String, String> SHAPES = new HashMap<>();

    static {
        QUERY_CODES.forEach((shape, code) -> SHAPES.put(code, shape));
    }

    private JsonErrors() {}

    private static Map<String, String> queryCodes() {
        Map<String, String> codes = new HashMap<>();
        for (String shape : new String[] {
            "BatchEntryIdsNotDistinct",
            "BatchRequestTooLong",
            "EmptyBatchRequest",
            "InvalidBatchEntryId",
            "MessageNotInflight",
            "PurgeQueueInProgress",
            "QueueDeletedRecently",
            "TooManyEntriesInBatchRequest",
            "UnsupportedOperation"
        }) {
            codes.put(shape, PREFIX + shape);
        }
        codes.put("QueueDoesNotExist", PREFIX + "NonExistentQueue");
        codes.put("QueueNameExists", "QueueAlreadyExists");
        return codes;
    }

    static Refusal serialization(String message) {
        return new Refusal(SERIALIZATION, 400, message);
    }

    /** The error's name in JSON, whichever of its names it is thrown with. */
    static String shape(String code) {
        return SHAPES.getOrDefault(code, code);
    }

    /** The error's code in the query protocol, whichever of its names it is thrown with. */
    static String queryCode(String code) {
        return QUERY_CODES.getOrDefault(code, code);
    }

    /** Where the error is defined: by the service, or by the framework that all services share. */
    static String namespace(Api api, String shape) {
        boolean shared = shape.equals(UNKNOWN_OPERATION) || shape.equals(SERIALIZATION);
        return shared ? "com.amazon.coral.service" : "com.amazonaws." + api.service();
    }
}
