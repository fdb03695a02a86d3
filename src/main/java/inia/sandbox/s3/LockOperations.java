package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.time.Instant;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.model.GetObjectLegalHoldRequest;
import software.amazon.awssdk.services.s3.model.GetObjectLegalHoldResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRetentionResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockRetention;
import software.amazon.awssdk.services.s3.model.PutObjectLegalHoldRequest;
import software.amazon.awssdk.services.s3.model.PutObjectLegalHoldResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionResponse;

/** Locking objects, so that nobody deletes them. */
public final class LockOperations {
    private final Buckets buckets;
    private final ObjectEditor editor;

    LockOperations(Buckets buckets, ObjectEditor editor) {
        this.buckets = buckets;
        this.editor = editor;
    }

    /** Retains an object until a time; an empty retention ends one that may be ended. */
    public PutObjectRetentionResponse putObjectRetention(PutObjectRetentionRequest request, Call call) {
        ObjectLockRetention retention = request.retention();
        String mode = retention == null ? null : retention.modeAsString();
        Instant until = retention == null ? null : retention.retainUntilDate();
        boolean known = mode == null || mode.equals(Lock.GOVERNANCE) || mode.equals(Lock.COMPLIANCE);
        if (!known || (mode == null) != (until == null)) {
            throw S3Refusals.malformedXml();
        }
        boolean bypass = Boolean.TRUE.equals(request.bypassGovernanceRetention());
        editor.edit(request, call, (bucket, object) -> {
            LockRules.checkEnabled(bucket);
            if (until != null) {
                LockRules.checkFuture(until, call.now());
            }
            Lock before = object.settings().lock();
            Lock after = before.withRetention(mode, until);
            before.checkRetention(after, call.now(), bypass);
            return object.withSettings(object.settings().withLock(after));
        });
        return PutObjectRetentionResponse.builder().build();
    }

    /** How an object is retained. */
    public GetObjectRetentionResponse getObjectRetention(GetObjectRetentionRequest request, Call call) {
        Lock lock = lock(request, call);
        if (lock.mode() == null) {
            throw noLock();
        }
        return GetObjectRetentionResponse.builder()
                .retention(told -> told.mode(lock.mode()).retainUntilDate(lock.until()))
                .build();
    }

    private Lock lock(SdkRequest request, Call call) {
        LockRules.checkEnabled(
                buckets.find(Members.text(request, "Bucket"), Members.text(request, "ExpectedBucketOwner"), call));
        return editor.find(request, call).settings().lock();
    }

    private static Refusal noLock() {
        return new Refusal(
                "NoSuchObjectLockConfiguration", 404, "The specified object does not have a ObjectLock configuration");
    }

    /** Holds an object, or lets it go. */
    public PutObjectLegalHoldResponse putObjectLegalHold(PutObjectLegalHoldRequest request, Call call) {
        String status = request.legalHold() == null ? null : request.legalHold().statusAsString();
        if (!"ON".equals(status) && !"OFF".equals(status)) {
            throw S3Refusals.malformedXml();
        }
        editor.edit(request, call, (bucket, object) -> {
            LockRules.checkEnabled(bucket);
            return object.withSettings(
                    object.settings().withLock(object.settings().lock().withLegalHold(status)));
        });
        return PutObjectLegalHoldResponse.builder().build();
    }

    /** Whether an object is held. */
    public GetObjectLegalHoldResponse getObjectLegalHold(GetObjectLegalHoldRequest request, Call call) {
        Lock lock = lock(request, call);
        if (lock.legalHold() == null) {
            throw noLock();
        }
        return GetObjectLegalHoldResponse.builder()
                .legalHold(told -> told.status(lock.legalHold()))
                .build();
    }
}
