package inia.resource;

import inia.client.Secrets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;

/** Resources as text, of what is known without asking AWS. */
final class Title {
    private static final int LONGEST = 80;

    private Title() {}

    /** Type and identifiers: {@code iam.User(name="alice")}. */
    static String of(ResourceState state) {
        return state.model().title() + "(" + identifiers(state) + ")";
    }

    /** And what is loaded: {@code iam.User(name="alice"; arn="arn:…", createDate=2026-01-31T12:00:00Z)}. */
    static String whole(ResourceState state) {
        String parted = state.model().identifiers().isEmpty() ? "" : "; ";
        StringJoiner text = new StringJoiner(", ", parted, "");
        text.setEmptyValue("");
        if (state.data() != null) {
            for (Member member : state.model().members()) {
                if (member instanceof Member.Attribute attribute) {
                    Object value = Attributes.read(state.data(), attribute);
                    if (value != null) {
                        text.add(attribute.method() + "=" + shown(attribute, value));
                    }
                }
            }
        }
        return state.model().title() + "(" + identifiers(state) + text + ")";
    }

    private static String identifiers(ResourceState state) {
        StringJoiner text = new StringJoiner(", ");
        for (Member.Id id : state.model().identifiers()) {
            String value = Secrets.named(id.parameter()) ? Secrets.MASK : state.identifier(id);
            text.add(id.method() + "=\"" + value + "\"");
        }
        return text.toString();
    }

    private static String shown(Member.Attribute attribute, Object value) {
        if (Secrets.named(attribute.api())) {
            return Secrets.MASK;
        }
        if (value instanceof Collection<?> items) {
            return items.isEmpty() ? "[]" : "[" + items.size() + " items]";
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? "{}" : "{" + map.size() + " items}";
        }
        if (value instanceof String text) {
            String whole = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
            return whole.startsWith("\"") ? whole : '"' + whole + '"';
        }
        return value instanceof Number || value instanceof Boolean || value instanceof Instant
                ? value.toString()
                : "{...}";
    }
}
