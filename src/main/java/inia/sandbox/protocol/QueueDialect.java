package inia.sandbox.protocol;

import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Percent;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TraitType;

/**
 * The query protocol as SQS speaks it with older clients; the SDK knows SQS in JSON only.
 *
 * <p>No list and no map has an element of its own: of {@code AttributeNames} each item is an {@code AttributeName}, of
 * {@code Attributes} each entry an {@code Attribute}, and a list of structures has the structure's name. A queue may be named
 * by the address instead of the parameter {@code QueueUrl}.
 */
final class QueueDialect extends QueryDialect {
    private static final Set<String> VERSIONS = Set.of("2008-01-01", "2009-02-01", "2011-10-01", "2012-11-05");
    private static final String QUEUE_URL = "QueueUrl";

    @Override
    boolean speaks(String version, Api api) {
        return version == null || VERSIONS.contains(version);
    }

    @Override
    void complete(FormNode form, HttpRequest http) {
        if (http.path().length() > 1 && form.child(QUEUE_URL) == null) {
            form.add(QUEUE_URL, new String(Percent.decode(http.path(), false), StandardCharsets.UTF_8));
        }
    }

    @Override
    String requestName(SdkField<?> field) {
        return name(field);
    }

    @Override
    String responseName(SdkField<?> field) {
        return name(field);
    }

    private static String name(SdkField<?> field) {
        String name = field.locationName();
        return switch (field.marshallingType().getKnownType()) {
            case LIST -> listName(name, field.getTrait(ListTrait.class, TraitType.LIST_TRAIT));
            case MAP -> singular(name);
            default -> name;
        };
    }

    private static String listName(String name, ListTrait list) {
        if (list.memberFieldInfo().constructor() != null) {
            Object builder = list.memberFieldInfo().constructor().get();
            return builder.getClass().getEnclosingClass().getSimpleName();
        }
        return name.equals("Actions") ? "ActionName" : singular(name);
    }

    private static String singular(String plural) {
        return Character.toUpperCase(plural.charAt(0)) + plural.substring(1, plural.length() - 1);
    }

    @Override
    boolean flattens(ListTrait list) {
        return true;
    }

    @Override
    boolean flattens(MapTrait map) {
        return true;
    }

    @Override
    String keyName(SdkField<?> map) {
        return name(map).equals("Tag") ? "Key" : "Name";
    }

    @Override
    String valueName(SdkField<?> map) {
        return "Value";
    }

    @Override
    String code(String code) {
        return JsonErrors.queryCode(code);
    }

    @Override
    void afterMessage(XmlWriter out) {
        out.open("Detail").close("Detail");
    }
}
