package inia.sandbox.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What the handle of a task that moves messages stands for. */
record TaskHandle(String taskId, String sourceArn) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static TaskHandle of(MoveTask task) {
        return new TaskHandle(task.id(), task.source());
    }

    String text() {
        String json = JSON.createObjectNode()
                .put("taskId", taskId)
                .put("sourceArn", sourceArn)
                .toString();
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a handle that a task was started with. */
    static TaskHandle read(String text) {
        if (text == null || text.isEmpty()) {
            throw SqsRefusals.missing("TaskHandle");
        }
        try {
            JsonNode json = JSON.readTree(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
            if (json.path("taskId").isTextual() && json.path("sourceArn").isTextual()) {
                return new TaskHandle(
                        json.get("taskId").asText(), json.get("sourceArn").asText());
            }
        } catch (IllegalArgumentException | JsonProcessingException noHandle) {
            // As every other text that is none.
        }
        throw SqsRefusals.invalid("Value for parameter TaskHandle is invalid.");
    }
}
