package inia.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.core.traits.TraitType;

/**
 * Which members an operation or a structure can't do without.
 *
 * <p>The SDK tells it only where it needs it itself (what goes into a URL); for the rest there is a list of facts per
 * service, {@code required/iam.txt}: a line for each shape, its name and its required members.
 */
final class Required {
    private static final Map<String, Map<String, List<String>>> SERVICES = new ConcurrentHashMap<>();

    private Required() {}

    /**
     * @param shape the operation, such as {@code CreateUser}, or the structure, such as {@code Tag}
     */
    static List<String> of(String service, String shape, SdkPojo builder) {
        Map<String, List<String>> shapes = SERVICES.get(service);
        if (shapes == null) {
            shapes = read(service);
            SERVICES.put(service, shapes);
        }
        List<String> listed = shapes.get(shape);
        return listed == null ? traits(builder) : listed;
    }

    private static List<String> traits(SdkPojo builder) {
        List<String> names = List.of();
        for (SdkField<?> field : builder.sdkFields()) {
            if (field.containsTrait(RequiredTrait.class, TraitType.REQUIRED_TRAIT)) {
                names = names.isEmpty() ? new ArrayList<>() : names;
                names.add(Fields.name(field));
            }
        }
        return names;
    }

    /** The name of the structure that a builder builds. */
    static String shape(SdkPojo builder) {
        Class<?> owner = builder.getClass().getEnclosingClass();
        return owner == null ? builder.getClass().getSimpleName() : owner.getSimpleName();
    }

    private static Map<String, List<String>> read(String service) {
        Map<String, List<String>> shapes = new HashMap<>();
        for (String line : Facts.lines("required/" + service + ".txt")) {
            int space = line.indexOf(' ');
            shapes.put(line.substring(0, space), Facts.words(line.substring(space + 1)));
        }
        return shapes;
    }
}
