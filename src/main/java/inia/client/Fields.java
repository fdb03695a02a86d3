package inia.client;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;

/** The members of SDK objects under the names that AWS's API has for them. */
public final class Fields {
    private static final String RENAMED = "Destination";

    private Fields() {}

    /** The API's name of a member, such as {@code UserName}. */
    public static String name(SdkField<?> field) {
        String name = field.memberName();
        // S3's CopyObject: what the API calls Bucket and Key, the SDK calls DestinationBucket and DestinationKey.
        boolean inPath = field.location() == MarshallLocation.PATH || field.location() == MarshallLocation.GREEDY_PATH;
        if (inPath
                && name.startsWith(RENAMED)
                && name.endsWith(field.locationName())
                && name.length() == RENAMED.length() + field.locationName().length()) {
            return field.locationName();
        }
        return name;
    }

    /** The member of that name, or null. The SDK's own index is by names on the wire, which may be HTTP headers'. */
    public static SdkField<?> find(SdkPojo pojo, String name) {
        List<SdkField<?>> fields = pojo.sdkFields();
        for (int i = 0; i < fields.size(); i++) {
            if (name(fields.get(i)).equals(name)) {
                return fields.get(i);
            }
        }
        return null;
    }

    /** An SDK object as a read-only dictionary under the API's names; secrets are masked in its text. */
    public static Map<String, Object> map(SdkPojo pojo) {
        return new Structure(pojo);
    }

    /** The names of all members, in the SDK's order. */
    static List<String> names(SdkPojo pojo) {
        return pojo.sdkFields().stream().map(Fields::name).toList();
    }
}
