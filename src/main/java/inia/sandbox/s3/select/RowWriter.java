package inia.sandbox.s3.select;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.services.s3.model.CSVOutput;
import software.amazon.awssdk.services.s3.model.OutputSerialization;

/** Writes what a query gives. */
@FunctionalInterface
interface RowWriter {
    void write(Row row, OutputStream out) throws IOException;

    /** The writer of the form that is asked for. */
    static RowWriter of(OutputSerialization form) {
        if (form == null || (form.csv() == null) == (form.json() == null)) {
            throw SelectErrors.of(
                    "MissingRequiredParameter",
                    "The SelectRequest entity is missing a required parameter: OutputSerialization.");
        }
        if (form.json() != null) {
            String delimiter =
                    form.json().recordDelimiter() == null ? "\n" : form.json().recordDelimiter();
            return (row, out) -> out.write((json(row) + delimiter).getBytes(StandardCharsets.UTF_8));
        }
        return csv(form.csv());
    }

    private static String json(Row row) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonRecords.JSON.createGenerator(text)) {
            out.writeStartObject();
            for (int i = 0; i < row.names().size(); i++) {
                Object value = row.values().get(i);
                if (value != Expression.MISSING) {
                    out.writeFieldName(row.names().get(i));
                    write(value, out);
                }
            }
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void write(Object value, JsonGenerator out) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof JsonNode node) {
            out.writeTree(node);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(Values.plain(number));
        } else {
            out.writeString(value.toString());
        }
    }

    private static RowWriter csv(CSVOutput form) {
        String field = form.fieldDelimiter() == null ? "," : form.fieldDelimiter();
        String record = form.recordDelimiter() == null ? "\n" : form.recordDelimiter();
        String quote = form.quoteCharacter() == null ? "\"" : form.quoteCharacter();
        String escape = form.quoteEscapeCharacter() == null ? "\"" : form.quoteEscapeCharacter();
        String fields = form.quoteFieldsAsString() == null ? "ASNEEDED" : form.quoteFieldsAsString();
        if (!List.of("ALWAYS", "ASNEEDED").contains(fields)) {
            throw SelectErrors.of(
                    "InvalidQuoteFields", "The QuoteFields is not valid. Only ALWAYS and ASNEEDED are supported.");
        }
        return (row, out) -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < row.values().size(); i++) {
                Object value = row.values().get(i);
                String said = Expression.isAbsent(value) ? "" : Values.text(value);
                boolean needed =
                        said.contains(field) || said.contains(record) || !quote.isEmpty() && said.contains(quote);
                boolean quoted = !quote.isEmpty() && (needed || fields.equals("ALWAYS"));
                text.append(i == 0 ? "" : field)
                        .append(quoted ? quote + said.replace(quote, escape + quote) + quote : said);
            }
            out.write(text.append(record).toString().getBytes(StandardCharsets.UTF_8));
        };
    }
}
