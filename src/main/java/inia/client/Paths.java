package inia.client;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Finds a value in an SDK object by its path, such as {@code User} or {@code Attributes.QueueArn}. */
public final class Paths {
    private static final String LAST = "[-1]";

    private Paths() {}

    /**
     * The SDK's value at a path, or null.
     *
     * @param path members and map keys, parted by dots; {@code [-1]} takes a list's last; empty for the object itself
     */
    public static Object value(SdkPojo pojo, String path) {
        Object value = pojo;
        int start = 0;
        while (start < path.length() && value != null) {
            int dot = path.indexOf('.', start);
            int end = dot < 0 ? path.length() : dot;
            String step = path.substring(start, end);
            boolean last = step.endsWith(LAST);
            value = step(value, last ? step.substring(0, step.length() - LAST.length()) : step);
            if (last) {
                value = value instanceof List<?> list && !list.isEmpty() ? list.get(list.size() - 1) : null;
            }
            start = end + 1;
        }
        return value;
    }

    /** The first value that there is, of paths parted by {@code ||}. */
    static Object firstOf(SdkPojo pojo, String paths) {
        int start = 0;
        while (start <= paths.length()) {
            int bar = paths.indexOf("||", start);
            int end = bar < 0 ? paths.length() : bar;
            Object value = value(pojo, paths.substring(start, end));
            if (value != null || bar < 0) {
                return value;
            }
            start = end + 2;
        }
        return null;
    }

    private static Object step(Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (value instanceof SdkPojo structure) {
            SdkField<?> field = Fields.find(structure, name);
            return field == null ? null : field.getValueOrDefault(structure);
        }
        return null;
    }
}
