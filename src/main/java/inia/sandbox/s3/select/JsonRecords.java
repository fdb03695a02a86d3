package inia.sandbox.s3.select;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads the records of JSON: the values that it has one after the other, or what the query says is inside them. */
final class JsonRecords implements Records {
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final JsonParser values;
    private final List<Path.Step> from;
    private final Deque<Object> waiting = new ArrayDeque<>();

    JsonRecords(InputStream in, List<Path.Step> from) throws IOException {
        this.values = JSON.createParser(in);
        this.from = from;
    }

    @Override
    public Row next() throws IOException {
        while (waiting.isEmpty()) {
            try {
                if (values.nextToken() == null) {
                    return null;
                }
                collect(Values.of(JSON.readTree(values)), 0);
            } catch (JsonProcessingException malformed) {
                throw SelectErrors.of(
                        "JSONParsingError",
                        "Encountered an error parsing the JSON file: " + malformed.getOriginalMessage()
                                + ". Check the file and try again.");
            }
        }
        Object value = waiting.poll();
        return value == NULL ? Row.of(null) : Row.of(value);
    }

    /** Stands for null, which a queue doesn't take. */
    private static final Object NULL = new Object();

    private void collect(Object value, int step) {
        if (step == from.size()) {
            waiting.add(value == null ? NULL : value);
        } else if (!from.get(step).isEvery()) {
            collect(from.get(step).from(value), step + 1);
        } else if (value instanceof JsonNode node && node.isArray()) {
            node.forEach(element -> collect(Values.of(element), step + 1));
        } else {
            collect(value, step + 1);
        }
    }
}
