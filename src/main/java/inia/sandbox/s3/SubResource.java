package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/**
 * A kind of document that is put to a bucket, got from it, and mostly deleted again.
 *
 * @param name under which it is kept
 * @param noun what the operations' names have after Put, Get, Delete
 * @param many whether a bucket has several, each with an id
 * @param deletable whether it can be deleted
 * @param header the member that is kept beside the document, or {@code null}
 * @param absent what refuses to get one that isn't there; {@code null} if an empty answer is given
 * @param byDefault what is told when none was put; may give {@code null}
 * @param check what refuses one that can't be, or completes it
 */
record SubResource(
        String name,
        String noun,
        boolean many,
        boolean deletable,
        String header,
        Function<Bucket, Refusal> absent,
        Function<Bucket, SdkPojo> byDefault,
        Check check) {
    /**
     * What puts a document.
     *
     * @param request the request with it
     */
    record Asked(SdkRequest request, Call call) {}

    /** Checks a document. */
    @FunctionalInterface
    interface Check {
        /**
         * The document as it is to be kept.
         *
         * @throws Refusal if it can't be
         */
        SdkPojo checked(SdkPojo document, Bucket bucket, Asked asked);
    }

    /** The name of a row. */
    String row(String id) {
        return many ? name + "/" + id : name;
    }
}
