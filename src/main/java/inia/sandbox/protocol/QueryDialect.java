package inia.sandbox.protocol;

import inia.sandbox.http.HttpRequest;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TraitType;

/** What a service that speaks the query protocol does in its own way: here as the SDK has it, which most do. */
class QueryDialect {
    static final QueryDialect USUAL = new QueryDialect();

    /** Whether calls of this version are understood; {@code null} if a call tells none. */
    boolean speaks(String version, Api api) {
        return api.version().equals(version);
    }

    /** Adds what a call says elsewhere than in its parameters. */
    void complete(FormNode form, HttpRequest http) {}

    /** The name of a member in a request. */
    String requestName(SdkField<?> field) {
        return field.locationName();
    }

    /** The name of a member in a response. */
    String responseName(SdkField<?> field) {
        return field.unmarshallLocationName();
    }

    /** Whether a list's items have the list's own name. */
    boolean flattens(ListTrait list) {
        return list.isFlattened();
    }

    /** Whether a map's entries have the map's own name. */
    boolean flattens(MapTrait map) {
        return map.isFlattened();
    }

    /** The name of a key in a map's entry. */
    String keyName(SdkField<?> map) {
        return trait(map).keyLocationName();
    }

    /** The name of a value in a map's entry. */
    String valueName(SdkField<?> map) {
        return trait(map).valueLocationName();
    }

    private static MapTrait trait(SdkField<?> map) {
        return map.getTrait(MapTrait.class, TraitType.MAP_TRAIT);
    }

    /** An error's code. */
    String code(String code) {
        return code;
    }

    /** Writes what errors have after their message. */
    void afterMessage(XmlWriter out) {}
}
