package inia.sandbox.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Reads members of a request by their API names. */
final class Members {
    private Members() {}

    /**
     * The values of a member, as text.
     *
     * @param path the member's name, or names with dots for a member of a member; of a list, every element is read
     * @return the values that are given; none if the member is absent or empty
     */
    static List<String> values(SdkPojo request, String path) {
        List<String> values = new ArrayList<>(1);
        collect(request, path, values);
        return values;
    }

    /** The one value of a member, or {@code null} if it is not given. */
    static String value(SdkPojo request, String path) {
        List<String> values = values(request, path);
        return values.isEmpty() ? null : values.get(0);
    }

    private static void collect(Object from, String path, List<String> values) {
        if (from instanceof Collection<?> elements) {
            for (Object element : elements) {
                collect(element, path, values);
            }
        } else if (path.isEmpty()) {
            if (from != null && !(from instanceof Map<?, ?> map && map.isEmpty())) {
                values.add(from.toString());
            }
        } else if (from instanceof SdkPojo pojo) {
            int dot = path.indexOf('.');
            String name = dot < 0 ? path : path.substring(0, dot);
            collect(read(pojo, name), dot < 0 ? "" : path.substring(dot + 1), values);
        }
    }

    private static Object read(SdkPojo pojo, String name) {
        for (SdkField<?> field : pojo.sdkFields()) {
            if (field.memberName().equals(name)) {
                return field.getValueOrDefault(pojo);
            }
        }
        return null;
    }
}
