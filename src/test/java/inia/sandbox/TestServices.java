package inia.sandbox;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import inia.sandbox.call.Service;
import inia.sandbox.call.Streamed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.PutBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.PutBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** Small services that exercise the front: they keep bodies, give them back, wait, and fail. */
final class TestServices {
    private TestServices() {}

    /** A service of one topic. */
    record Of(String name, Object topic) implements Service {
        @Override
        public List<Object> operations() {
            return List.of(topic);
        }
    }

    /** Objects by bucket and key. */
    public static final class Objects {
        final Map<String, byte[]> kept = new ConcurrentHashMap<>();
        volatile String greeting = "hello";

        public PutObjectResponse putObject(PutObjectRequest request, Call call, InputStream body) throws IOException {
            byte[] bytes = body.readAllBytes();
            greeting = request.metadata().getOrDefault("greeting", greeting);
            kept.put(request.bucket() + " " + request.key(), bytes);
            return PutObjectResponse.builder()
                    .eTag("\"" + bytes.length + "\"")
                    .versionId(String.valueOf(request.contentLength()))
                    .build();
        }

        public Streamed<GetObjectResponse> getObject(GetObjectRequest request, Call call) {
            byte[] bytes = kept.get(request.bucket() + " " + request.key());
            if (bytes == null) {
                throw new Refusal("NoSuchKey", 404, "The specified key does not exist.").with("Key", request.key());
            }
            GetObjectResponse response = GetObjectResponse.builder()
                    .contentType("text/plain")
                    .metadata(Map.of("greeting", greeting))
                    .build();
            return new Streamed<>(response, bytes.length, () -> new ByteArrayInputStream(bytes));
        }

        public HeadObjectResponse headObject(HeadObjectRequest request, Call call) {
            byte[] bytes = kept.get(request.bucket() + " " + request.key());
            if (bytes == null) {
                throw new Refusal("NoSuchKey", 404, "The specified key does not exist.");
            }
            return HeadObjectResponse.builder()
                    .contentLength((long) bytes.length)
                    .metadata(Map.of("greeting", greeting))
                    .build();
        }

        public PutBucketTaggingResponse putBucketTagging(PutBucketTaggingRequest request, Call call) {
            return PutBucketTaggingResponse.builder().build();
        }

        public ListObjectsResponse listObjects(ListObjectsRequest request, Call call) {
            return ListObjectsResponse.builder().name(request.bucket()).build();
        }

        public ListBucketsResponse listBuckets(ListBucketsRequest request, Call call) {
            throw new IllegalStateException("a fault that no client should see the stack of");
        }
    }

    /** Messages that never come, until the latch opens. */
    public static final class Polls {
        final CountDownLatch waiting;
        final CountDownLatch over = new CountDownLatch(1);

        Polls(int expected) {
            this.waiting = new CountDownLatch(expected);
        }

        public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request, Call call)
                throws InterruptedException {
            waiting.countDown();
            over.await();
            return ReceiveMessageResponse.builder().build();
        }
    }
}
