package inia.sandbox.s3.select;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.services.s3.model.CSVInput;
import software.amazon.awssdk.services.s3.model.InputSerialization;
import software.amazon.awssdk.services.s3.model.ScanRange;
import software.amazon.awssdk.services.s3.model.SelectObjectContentRequest;

/** What a request asks to be selected from an object: a query, the form of the object, and that of the answer. */
public final class Selection {
    private final SelectObjectContentRequest request;
    private final Query query;
    private final RowWriter writer;
    private final InputSerialization input;

    private Selection(SelectObjectContentRequest request) {
        this.request = request;
        if (!"SQL".equalsIgnoreCase(request.expressionTypeAsString())) {
            throw SelectErrors.of(
                    "InvalidExpressionType", "The ExpressionType is not valid. Only SQL expressions are supported.");
        }
        if (request.expression() == null || request.inputSerialization() == null) {
            throw SelectErrors.of(
                    "MissingRequiredParameter",
                    "The SelectRequest entity is missing a required parameter. Check the service"
                            + " documentation and try again.");
        }
        input = request.inputSerialization();
        if (input.csv() == null && input.json() == null) {
            throw SelectErrors.of(
                    "InvalidDataSource",
                    "Invalid data source type. Of CSV, JSON and Parquet, the sandbox reads CSV and JSON.");
        }
        if (input.json() != null
                && !List.of("DOCUMENT", "LINES")
                        .contains(String.valueOf(input.json().typeAsString()))) {
            throw SelectErrors.of(
                    "InvalidJsonType", "The JsonType is not valid. Only DOCUMENT and LINES are supported.");
        }
        query = Parser.parse(request.expression());
        writer = RowWriter.of(request.outputSerialization());
    }

    /**
     * Understands a request.
     *
     * @throws inia.sandbox.call.Refusal with S3's code, if it can't be understood
     */
    public static Selection of(SelectObjectContentRequest request) {
        return new Selection(request);
    }

    /** Where in an object it begins to read. */
    public long start() {
        ScanRange range = request.scanRange();
        boolean fromStart = range == null || range.start() == null;
        return fromStart ? 0 : Math.max(0, range.start() - 1);
    }

    /**
     * The answer as the bytes of an event stream; each stretch is made when it is read.
     *
     * @param bytes the object's from {@link #start()} on
     * @param size how many bytes the whole object has
     * @throws inia.sandbox.call.Refusal if the first record can't be read
     */
    public InputStream run(InputStream bytes, long size) throws IOException {
        Source source = new Source(ranged(bytes, size), input.compressionTypeAsString());
        boolean progress = request.requestProgress() != null
                && Boolean.TRUE.equals(request.requestProgress().enabled());
        return new SelectStream(query, records(source), source, writer, progress);
    }

    private Records records(Source source) throws IOException {
        if (input.json() != null) {
            return new JsonRecords(source.bytes(), query.from());
        }
        CsvRecords csv = new CsvRecords(new InputStreamReader(source.bytes(), StandardCharsets.UTF_8), input.csv());
        csv.begin(query.names());
        return csv;
    }

    private InputStream ranged(InputStream bytes, long size) throws IOException {
        ScanRange range = request.scanRange();
        if (range == null) {
            return bytes;
        }
        boolean packed = input.compressionTypeAsString() != null
                && !input.compressionTypeAsString().equals("NONE");
        boolean document = input.json() != null && input.json().typeAsString().equals("DOCUMENT");
        long first = range.start() == null ? range.end() == null ? 0 : Math.max(0, size - range.end()) : range.start();
        long last = range.start() == null || range.end() == null ? size - 1 : range.end();
        if (packed || document || first > last || first < 0) {
            throw SelectErrors.of("InvalidScanRange", "The provided scan range is not valid.");
        }
        CSVInput csv = input.csv();
        String delimiter = csv == null || csv.recordDelimiter() == null ? "\n" : csv.recordDelimiter();
        bytes.skipNBytes(Math.max(0, first - 1) - start());
        return new RangeOfRecords(bytes, delimiter.charAt(delimiter.length() - 1), first, last);
    }
}
