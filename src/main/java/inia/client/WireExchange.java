package inia.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One HTTP request of a call and its answer, as they went over the wire; secrets are masked.
 *
 * @param method such as {@code POST}
 * @param url with its query
 * @param requestHeaders by name, sorted
 * @param requestBody as lines that read well; empty if there is none, or a remark where it is no text
 * @param status such as 200
 * @param duration from the sending to the answer's head
 * @param answerHeaders by name, sorted
 * @param answerBody as {@code requestBody}
 */
public record WireExchange(
        String method,
        String url,
        Map<String, List<String>> requestHeaders,
        List<String> requestBody,
        int status,
        Duration duration,
        Map<String, List<String>> answerHeaders,
        List<String> answerBody) {}
