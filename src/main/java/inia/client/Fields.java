package inia.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;

/** The members of SDK objects under the names that AWS's API has for them. */
public final class Fields {
    private static final String RENAMED = "Destination";

    /** What the SDK calls otherwise than the API does, by its own name and the one on the wire. */
    private static final Map<String, String> API_NAMES = Map.of(
            "NUL/NULL", "NULL",
            "ReturnValue/Return", "Return",
            "isPublic/Public", "Public",
            "PublicLaunchPermissions/IsPublic", "Public",
            "AWSAccountIds/AWSAccountId", "AWSAccountId",
            "ActionNames/ActionName", "ActionName",
            "stackStatusFilters/StackStatusFilter", "StackStatusFilter");

    /** The members of one SDK class: all its objects have the same. */
    private record Index(List<String> names, Map<String, SdkField<?>> fields) {}

    private static final ClassValue<Holder> HOLDERS = new ClassValue<>() {
        @Override
        protected Holder computeValue(Class<?> type) {
            return new Holder();
        }
    };

    /** Filled by the first object that is seen of a class, as only an object tells its members. */
    private static final class Holder {
        volatile Index index;
    }

    private Fields() {}

    private static Index index(SdkPojo pojo) {
        Holder holder = HOLDERS.get(pojo.getClass());
        Index index = holder.index;
        if (index == null) {
            List<String> names = new ArrayList<>();
            Map<String, SdkField<?>> fields = new HashMap<>();
            for (SdkField<?> field : pojo.sdkFields()) {
                String name = name(field);
                names.add(name);
                fields.put(name, field);
            }
            index = new Index(List.copyOf(names), fields);
            holder.index = index;
        }
        return index;
    }

    /** The API's name of a member, such as {@code UserName}. */
    public static String name(SdkField<?> field) {
        String name = field.memberName();
        String wire = field.locationName();
        if (name.equals(wire)) {
            return name;
        }
        // S3's CopyObject: what the API calls Bucket and Key, the SDK calls DestinationBucket and DestinationKey.
        boolean inPath = field.location() == MarshallLocation.PATH || field.location() == MarshallLocation.GREEDY_PATH;
        if (inPath && name.startsWith(RENAMED) && name.length() == RENAMED.length() + wire.length()) {
            return name.endsWith(wire) ? wire : name;
        }
        return API_NAMES.getOrDefault(name + "/" + wire, name);
    }

    /** The member of that name, or null. The SDK's own index is by names on the wire, which may be HTTP headers'. */
    public static SdkField<?> find(SdkPojo pojo, String name) {
        return index(pojo).fields().get(name);
    }

    /** An SDK object as a read-only dictionary under the API's names; secrets are masked in its text. */
    public static Map<String, Object> map(SdkPojo pojo) {
        return new Structure(pojo);
    }

    /** The names of all members, in the SDK's order. */
    static List<String> names(SdkPojo pojo) {
        return index(pojo).names();
    }
}
