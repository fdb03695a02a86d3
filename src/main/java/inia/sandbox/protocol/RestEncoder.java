package inia.sandbox.protocol;

import inia.sandbox.http.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.TraitType;

/** Writes the headers and the body of S3's answers. */
final class RestEncoder {
    static final String XML = "application/xml";

    private RestEncoder() {}

    /** The headers that the response's members are. */
    static Headers headers(SdkPojo response) {
        Headers headers = new Headers();
        for (SdkField<?> field : response.sdkFields()) {
            if (field.location() == MarshallLocation.HEADER) {
                Object value = FieldValue.of(field, response);
                if (value != null) {
                    header(headers, field, value);
                }
            }
        }
        return headers;
    }

    private static void header(Headers headers, SdkField<?> field, Object value) {
        String name = field.unmarshallLocationName();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> headers.set(name + key, each.toString()));
        } else if (value instanceof List<?> list) {
            SdkField<?> member =
                    field.getTrait(ListTrait.class, TraitType.LIST_TRAIT).memberFieldInfo();
            List<String> texts = new ArrayList<>();
            list.forEach(each -> texts.add(Scalars.write(member, each, Format.RFC_822, true)));
            headers.set(name, String.join(",", texts));
        } else {
            headers.set(name, Scalars.write(field, value, Format.RFC_822, true));
        }
    }

    /** The body that the response's other members are, or {@code null} if there are none. */
    static String body(Operation operation, SdkPojo response) {
        String root = S3Routes.of(operation).root();
        SdkField<?> payload = payload(response);
        if (root == null) {
            Object value = payload == null ? null : payload.getValueOrDefault(response);
            if (value == null) {
                return null;
            }
            return value instanceof SdkPojo pojo
                    ? document(operation, payload.unmarshallLocationName(), pojo)
                    : value.toString();
        }
        if (payload == null) {
            return document(operation, root, response);
        }
        Object text = payload.getValueOrDefault(response);
        XmlWriter out = new XmlWriter().declaration().open(root, operation.api().namespace());
        return out.text(text == null ? "" : text.toString()).close(root).toString();
    }

    private static SdkField<?> payload(SdkPojo response) {
        for (SdkField<?> field : response.sdkFields()) {
            if (field.containsTrait(PayloadTrait.class, TraitType.PAYLOAD_TRAIT)) {
                return field;
            }
        }
        return null;
    }

    private static String document(Operation operation, String root, SdkPojo pojo) {
        XmlWriter out = new XmlWriter().declaration().open(root, operation.api().namespace());
        new XmlEncoder(out, true).fields(pojo);
        return out.close(root).toString();
    }
}
