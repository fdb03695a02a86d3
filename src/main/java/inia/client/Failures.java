package inia.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** The SDK's exceptions as Inia's: which of three things went wrong, in a sentence that helps. */
final class Failures {
    private Failures() {}

    /**
     * @param endpoint where the call was sent, or null
     * @param attempts how many times it was sent
     */
    static IniaException of(String service, String operation, URI endpoint, int attempts, Throwable failure) {
        if (failure instanceof IniaException known) {
            return known;
        }
        if (failure instanceof AwsServiceException refused) {
            return refusal(service, operation, refused);
        }
        String reason = unanswered(failure);
        if (reason != null || attempts > 0) {
            String why = reason == null ? firstSentence(failure) : reason;
            return new NoAnswerException(
                    service,
                    operation,
                    endpoint,
                    "No answer to " + operation + " from " + where(endpoint) + ": " + why);
        }
        return new NotSentException(operation + " was not sent: " + advice(firstSentence(failure)));
    }

    private static AwsException refusal(String service, String operation, AwsServiceException refused) {
        AwsErrorDetails details = refused.awsErrorDetails();
        String status = String.valueOf(refused.statusCode());
        String code = details == null || blank(details.errorCode()) ? status : details.errorCode();
        String reason = details == null ? null : details.errorMessage();
        if (blank(reason)) {
            String text = details == null || details.sdkHttpResponse() == null
                    ? null
                    : details.sdkHttpResponse().statusText().orElse(null);
            reason = blank(text) ? "the answer gives no reason" : text;
        }
        String requestId = refused.requestId() == null ? "" : refused.requestId();
        return new AwsException(service, operation, code, reason, refused.statusCode(), requestId, refused);
    }

    private static String unanswered(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return "nothing listens there. Is the address right, and what should listen running?";
            }
            if (cause instanceof UnknownHostException) {
                return "there is no host of that name. Check the endpoint and the region, and whether you are online.";
            }
            if (cause instanceof SocketTimeoutException
                    || cause instanceof ApiCallTimeoutException
                    || cause instanceof ApiCallAttemptTimeoutException) {
                return "the time ran out. It may have been done nevertheless: look before you try again.";
            }
            if (cause instanceof IOException) {
                return "the connection broke (" + cause.getMessage() + "). Try again.";
            }
        }
        return null;
    }

    private static String where(URI endpoint) {
        return endpoint == null ? "the endpoint" : endpoint.toString();
    }

    private static String firstSentence(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        int suppressed = message.indexOf(" (SDK Attempt Count");
        return suppressed < 0 ? message : message.substring(0, suppressed);
    }

    private static String advice(String message) {
        return message.contains("nable to load credentials") ? "no credentials were found. " + message : message;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
