package inia.resource;

import inia.client.Paths;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Reads attributes from what is known of a resource. */
final class Attributes {
    private Attributes() {}

    /** The attribute's value in its declared type, or null if it is not there. */
    static Object read(SdkPojo data, Member.Attribute attribute) {
        List<String> paths = attribute.paths();
        for (int i = 0; i < paths.size(); i++) {
            Object value = told(data, paths.get(i));
            if (value != null) {
                return attribute.encoded() ? decoded(value.toString()) : typed(value, attribute.type());
            }
        }
        return null;
    }

    /** What stands at a path, or null: the SDK makes empty lists and maps of what AWS does not tell. */
    static Object told(SdkPojo data, String path) {
        Object value = Paths.value(data, path);
        return value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap ? null : value;
    }

    /** A plus sign is itself, not a space as in forms. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Numbers of one attribute differ between a page and a load; SQS tells all its attributes as text. */
    private static Object typed(Object value, Class<?> type) {
        if (type.isInstance(value)) {
            return value;
        }
        if (type == Long.class) {
            return value instanceof Number number ? (Object) number.longValue() : Long.valueOf(value.toString());
        }
        if (type == Integer.class) {
            return Integer.valueOf(value.toString());
        }
        return type == String.class ? value.toString() : value;
    }

    /** What stands for an attribute that AWS does not tell: nothing, or no items. */
    static Object absent(Member.Attribute attribute) {
        if (attribute.type() == List.class) {
            return List.of();
        }
        return attribute.type() == Map.class ? Map.of() : null;
    }
}
