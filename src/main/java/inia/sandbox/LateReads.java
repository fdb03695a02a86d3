package inia.sandbox;

import inia.sandbox.call.Streamed;
import inia.sandbox.protocol.Operation;
import inia.sandbox.store.Settling;
import inia.sandbox.store.Store;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Lets reads of IAM and S3 see changes only when they have settled, where a teacher wants that. */
final class LateReads {
    private static final Set<String> SERVICES = Set.of("iam", "s3");

    /** What is asked for right after it was ordered, and what is computed from policies. */
    private static final Set<String> AT_ONCE = Set.of(
            "GetContextKeysForPrincipalPolicy",
            "GetCredentialReport",
            "GetServiceLastAccessedDetails",
            "GetServiceLastAccessedDetailsWithEntities");

    private LateReads() {}

    /** What a reading operation gives. */
    static Object of(Store store, Operation operation, Supplier<Object> reading) {
        Settling settling = store.settling();
        if (settling.time().isZero()
                || !SERVICES.contains(operation.api().service())
                || AT_ONCE.contains(operation.name())) {
            return reading.get();
        }
        Object result = late(settling, reading::get);
        return result instanceof Streamed<?> streamed ? late(settling, streamed) : result;
    }

    /** What the body was then belongs to the answer. */
    private static <R> Streamed<R> late(Settling settling, Streamed<R> streamed) {
        return new Streamed<>(streamed.response(), streamed.length(), () -> {
            try {
                return settling.late(streamed.body()::open);
            } catch (IOException | RuntimeException failure) {
                throw failure;
            } catch (Exception other) {
                throw new IOException(other);
            }
        });
    }

    private static <T> T late(Settling settling, Callable<T> reading) {
        try {
            return settling.late(reading);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }
}
