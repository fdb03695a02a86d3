package inia.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** How an answer came, as boto3 tells it: request id, S3's host id, status, headers, retries. */
final class ResponseMetadata {
    private static final String UNKNOWN = "UNKNOWN";
    private static final List<String> REQUEST_IDS = List.of("x-amz-request-id", "x-amzn-requestid");

    private ResponseMetadata() {}

    static Map<String, Object> of(SdkResponse response, int attempts) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        String requestId = requestId(response);
        if (!requestId.isEmpty()) {
            metadata.put("RequestId", requestId);
        }
        SdkHttpResponse http = response.sdkHttpResponse();
        if (http != null) {
            http.firstMatchingHeader("x-amz-id-2").ifPresent(host -> metadata.put("HostId", host));
            metadata.put("HTTPStatusCode", http.statusCode());
            metadata.put("HTTPHeaders", headers(http));
        }
        if (attempts > 0) {
            metadata.put("RetryAttempts", attempts - 1);
        }
        return new Entries(metadata, null);
    }

    static String requestId(SdkResponse response) {
        String requestId = response instanceof AwsResponse aws && aws.responseMetadata() != null
                ? aws.responseMetadata().requestId()
                : null;
        return requestId == null || requestId.equals(UNKNOWN) ? fromHeader(response.sdkHttpResponse()) : requestId;
    }

    /** S3's request id, which the SDK misses where a server writes the header's name with a capital; a refusal's. */
    private static String fromHeader(SdkHttpResponse http) {
        for (String header : http == null ? List.<String>of() : REQUEST_IDS) {
            Optional<String> requestId = http.firstMatchingHeader(header);
            if (requestId.isPresent()) {
                return requestId.get();
            }
        }
        return "";
    }

    private static Map<String, Object> headers(SdkHttpResponse http) {
        Map<String, Object> headers = new TreeMap<>();
        for (Map.Entry<String, List<String>> header : http.headers().entrySet()) {
            if (header.getKey() != null) {
                headers.put(header.getKey().toLowerCase(Locale.ROOT), String.join(",", header.getValue()));
            }
        }
        return new Entries(headers, null);
    }
}
