package inia.client;

import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.sync.RequestBody;

/** Sends the requests of one operation, and says what came of each in Inia's own words. */
final class Sender {
    private final String service;
    private final String operation;
    private final Invocation invocation;
    private final Streams streams;

    Sender(String service, String operation, Invocation invocation, Streams streams) {
        this.service = service;
        this.operation = operation;
        this.invocation = invocation;
        this.streams = streams;
    }

    /**
     * What came of one request.
     *
     * @param result what AWS answered, or null
     * @param thrown what the SDK threw, or null
     * @param failure the same as Inia says it, or null
     */
    record Outcome(Result result, Throwable thrown, IniaException failure) {}

    /** What AWS answers, as a dictionary. */
    Result call(AwsRequest request) {
        return answer(outcome(request, null));
    }

    /**
     * What AWS answers, as a dictionary.
     *
     * @param given what the caller gave for the body, or null
     */
    Result call(AwsRequest request, RequestBody body, Object given) {
        return answer(outcome(request, null, body, given));
    }

    private static Result answer(Outcome outcome) {
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return outcome.result();
    }

    /**
     * What comes of a request, be it an answer or a failure.
     *
     * @param poll which of a waiter's questions it is, or null
     */
    Outcome outcome(AwsRequest request, Poll poll) {
        return outcome(request, poll, null, null);
    }

    private Outcome outcome(AwsRequest request, Poll poll, RequestBody body, Object given) {
        CallProgress progress = CallProgress.begin();
        progress.poll = poll;
        if (invocation.streamsIn()) {
            progress.body = SentBody.of(streams.in(), body, given);
        }
        try {
            Object answer = invocation.invoke(request, body);
            return new Outcome(result(answer, progress.attempts), null, null);
        } catch (Error error) {
            throw error;
        } catch (Throwable thrown) {
            return new Outcome(null, thrown, progress.failure == null ? failure(thrown) : progress.failure);
        } finally {
            CallProgress.end();
        }
    }

    /** The request as the SDK would have signed and sent it. */
    Capture capture(AwsRequest request) {
        CallProgress progress = CallProgress.begin();
        progress.capture = new Capture(service);
        try {
            invocation.invoke(request, invocation.streamsIn() ? RequestBody.empty() : null);
            throw new NotSentException(operation + " can be presigned by clients that a session made, not by this one");
        } catch (Error error) {
            throw error;
        } catch (Throwable thrown) {
            if (progress.capture.request() != null) {
                return progress.capture;
            }
            throw progress.failure == null ? failure(thrown) : progress.failure;
        } finally {
            CallProgress.end();
        }
    }

    private Result result(Object answer, int attempts) {
        if (answer instanceof ResponseInputStream<?> stream) {
            SdkResponse response = (SdkResponse) stream.response();
            return new Result(response, streams.out(), Body.of(stream, contentLength(response)), attempts);
        }
        return new Result((SdkResponse) answer, null, attempts);
    }

    /** The SDK's own answer, for operations that stream nothing. */
    SdkResponse send(AwsRequest request) {
        try {
            return (SdkResponse) invocation.invoke(request, null);
        } catch (Error error) {
            throw error;
        } catch (Throwable thrown) {
            throw failure(thrown);
        }
    }

    private IniaException failure(Throwable thrown) {
        return Failures.of(service, operation, null, 0, thrown);
    }

    private static long contentLength(SdkResponse response) {
        return response.sdkHttpResponse() == null
                ? -1
                : response.sdkHttpResponse()
                        .firstMatchingHeader("Content-Length")
                        .map(Long::parseLong)
                        .orElse(-1L);
    }
}
