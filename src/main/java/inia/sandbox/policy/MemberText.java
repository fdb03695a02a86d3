package inia.sandbox.policy;

import inia.sandbox.call.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A text with members of a request in it: <code>arn:aws:s3:::${Bucket}/${Key}</code>.
 *
 * <p><code>${Account}</code> and <code>${Region}</code> are those of the call;
 * <code>${Member:-default}</code> is the default where the member is not given.
 */
final class MemberText {
    private record Part(String text, String member, MemberText otherwise) {}

    private final List<Part> parts;

    private MemberText(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static MemberText parse(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("${", at);
            if (open < 0) {
                parts.add(new Part(text.substring(at), null, null));
                break;
            }
            if (open > at) {
                parts.add(new Part(text.substring(at, open), null, null));
            }
            int close = closing(text, open + 2);
            parts.add(member(text.substring(open + 2, close)));
            at = close + 1;
        }
        return new MemberText(parts);
    }

    private static Part member(String inside) {
        int separator = inside.indexOf(":-");
        return separator < 0
                ? new Part("", inside, null)
                : new Part("", inside.substring(0, separator), parse(inside.substring(separator + 2)));
    }

    private static int closing(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("'" + text + "' opens a ${ that it does not close.");
    }

    /** The texts: one, or as many as the list that it reads has elements. */
    List<String> values(Call call, SdkPojo request) {
        List<String> texts = List.of("");
        for (Part part : parts) {
            List<String> values = values(part, call, request);
            List<String> longer = new ArrayList<>(texts.size() * values.size());
            for (String text : texts) {
                for (String value : values) {
                    longer.add(text + value);
                }
            }
            texts = longer;
        }
        return texts;
    }

    private static List<String> values(Part part, Call call, SdkPojo request) {
        if (part.member() == null) {
            return List.of(part.text());
        }
        List<String> values = switch (part.member()) {
            case "Account" -> List.of(Objects.requireNonNullElse(call.scope().account(), ""));
            case "Region" -> List.of(call.scope().region());
            default -> Members.values(request, part.member());
        };
        if (!values.isEmpty()) {
            return values;
        }
        return part.otherwise() == null ? List.of("") : part.otherwise().values(call, request);
    }

    /** The members that it reads. */
    List<String> members() {
        List<String> members = new ArrayList<>();
        for (Part part : parts) {
            if (part.member() != null
                    && !part.member().equals("Account")
                    && !part.member().equals("Region")) {
                members.add(part.member());
            }
            if (part.otherwise() != null) {
                members.addAll(part.otherwise().members());
            }
        }
        return members;
    }
}
