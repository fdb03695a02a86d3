package inia.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.document.Document;

/** Free-form values, as a few operations take them. */
final class Documents {
    private Documents() {}

    /** The document, or null if some part of it is nothing that JSON knows. */
    static Document of(Object given) {
        if (given instanceof Document document) {
            return document;
        }
        if (given instanceof Map<?, ?> map) {
            Map<String, Document> members = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Document member = orNull(entry.getValue());
                if (member == null) {
                    return null;
                }
                members.put(String.valueOf(entry.getKey()), member);
            }
            return Document.fromMap(members);
        }
        if (given instanceof Iterable<?> items) {
            List<Document> documents = new ArrayList<>();
            for (Object item : items) {
                Document document = orNull(item);
                if (document == null) {
                    return null;
                }
                documents.add(document);
            }
            return Document.fromList(documents);
        }
        if (given instanceof Number number) {
            return Document.fromNumber(Scalars.exact(number));
        }
        if (given instanceof Boolean value) {
            return Document.fromBoolean(value);
        }
        return given instanceof CharSequence ? Document.fromString(given.toString()) : null;
    }

    private static Document orNull(Object given) {
        return given == null ? Document.fromNull() : of(given);
    }
}
