package inia.sandbox.s3.select;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.s3.model.CSVInput;

/** Reads the records of CSV. */
final class CsvRecords implements Records {
    private static final int LONGEST = 1 << 20;
    private static final int DELIMITER_LENGTH = 2;

    private final PushbackReader in;
    private final String header;
    private final String fieldDelimiter;
    private final String recordDelimiter;
    private final int quote;
    private final int escape;
    private final int comment;
    private List<String> names;
    private boolean ended;
    private boolean fieldEnded;

    CsvRecords(Reader in, CSVInput options) {
        this.in = new PushbackReader(in, 2 * DELIMITER_LENGTH);
        header = or(options.fileHeaderInfoAsString(), "NONE");
        if (!List.of("NONE", "USE", "IGNORE").contains(header)) {
            throw SelectErrors.of(
                    "InvalidFileHeaderInfo",
                    "The FileHeaderInfo is not valid. Only NONE, USE, and IGNORE are supported.");
        }
        fieldDelimiter = delimiter(or(options.fieldDelimiter(), ","));
        recordDelimiter = delimiter(or(options.recordDelimiter(), "\n"));
        quote = character(or(options.quoteCharacter(), "\""));
        escape = character(or(options.quoteEscapeCharacter(), "\""));
        comment = options.comments() == null ? -1 : character(options.comments());
    }

    private static String or(String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private static String delimiter(String given) {
        if (given.isEmpty() || given.length() > DELIMITER_LENGTH) {
            throw SelectErrors.of("InvalidRequestParameter", "A delimiter must have one or two characters.");
        }
        return given;
    }

    private static int character(String given) {
        return given.isEmpty() ? -1 : given.charAt(0);
    }

    /**
     * Reads the names of the columns, if the first record has them.
     *
     * @param asked the names that the query uses
     */
    void begin(List<String> asked) throws IOException {
        if (header.equals("NONE")) {
            return;
        }
        List<String> first = fields();
        if (!header.equals("USE") || first == null) {
            return;
        }
        names = first;
        for (String name : asked) {
            boolean known = Row.place(name) > 0 || first.stream().anyMatch(name::equalsIgnoreCase);
            if (!known) {
                throw SelectErrors.of(
                        "MissingHeaders",
                        "Some headers in the query are missing from the file. Check the file and try again: '" + name
                                + "' is none of " + String.join(", ", first) + ".");
            }
        }
    }

    @Override
    public Row next() throws IOException {
        List<String> fields = fields();
        if (fields == null) {
            return null;
        }
        boolean named = names != null;
        List<String> headers = !named || fields.size() > names.size()
                ? IntStream.rangeClosed(1, fields.size())
                        .mapToObj(place -> named && place <= names.size() ? names.get(place - 1) : "_" + place)
                        .toList()
                : names.subList(0, fields.size());
        return new Row(headers, new ArrayList<>(fields), named);
    }

    private List<String> fields() throws IOException {
        while (!ended) {
            int first = in.read();
            if (first < 0) {
                ended = true;
            } else if (first == comment) {
                while (!ended && !delimited(in.read(), recordDelimiter)) {
                    // The rest of the line says nothing.
                }
            } else {
                in.unread(first);
                List<String> fields = new ArrayList<>();
                fieldEnded = true;
                while (fieldEnded) {
                    fields.add(field());
                }
                if (fields.size() > 1 || !fields.get(0).isEmpty()) {
                    return fields;
                }
            }
        }
        return null;
    }

    /** Reads a field; afterwards it is known whether another follows in the record. */
    private String field() throws IOException {
        StringBuilder out = new StringBuilder();
        fieldEnded = false;
        int c = in.read();
        if (c == quote && quote >= 0) {
            quoted(out);
            c = in.read();
        }
        while (true) {
            if (delimited(c, recordDelimiter)) {
                boolean carriage =
                        recordDelimiter.equals("\n") && out.length() > 0 && out.charAt(out.length() - 1) == '\r';
                return carriage ? out.substring(0, out.length() - 1) : out.toString();
            }
            if (delimited(c, fieldDelimiter)) {
                fieldEnded = true;
                return out.toString();
            }
            append(out, c);
            c = in.read();
        }
    }

    private void quoted(StringBuilder out) throws IOException {
        while (true) {
            int c = in.read();
            if (c < 0) {
                throw SelectErrors.of(
                        "CSVParsingError", "Encountered an error parsing the CSV file: a quote does not end.");
            }
            if (c == escape || c == quote) {
                int next = in.read();
                boolean escaped = next == quote || c == escape && c != quote && next == escape;
                if (!escaped && c == quote) {
                    unread(next);
                    return;
                }
                if (escaped) {
                    append(out, next);
                } else {
                    append(out, c);
                    unread(next);
                }
            } else {
                append(out, c);
            }
        }
    }

    private static void append(StringBuilder out, int c) {
        if (out.length() >= LONGEST) {
            throw SelectErrors.of(
                    "OverMaxRecordSize",
                    "The length of a record in the input or result is greater than the"
                            + " maxCharsPerRecord limit of 1 MB.");
        }
        out.append((char) c);
    }

    private void unread(int c) throws IOException {
        if (c >= 0) {
            in.unread(c);
        }
    }

    /** Whether a delimiter was read, of which this is the first character; at the end, every record is. */
    private boolean delimited(int c, String delimiter) throws IOException {
        if (c < 0) {
            ended = true;
            return delimiter.equals(recordDelimiter);
        }
        if (c != delimiter.charAt(0) || delimiter.length() == 1) {
            return c == delimiter.charAt(0);
        }
        int next = in.read();
        if (next == delimiter.charAt(1)) {
            return true;
        }
        unread(next);
        return false;
    }
}
