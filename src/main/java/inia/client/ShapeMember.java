package inia.client;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** A member of a {@link Shape}: what it is called, and what it takes. */
public final class ShapeMember {
    /** What a value is, at its innermost where it is a list's or a map's. */
    public enum Kind {
        TEXT("text"),
        WHOLE_NUMBER("whole number"),
        NUMBER("number"),
        BOOLEAN("true or false"),
        TIME("time"),
        BYTES("bytes"),
        STRUCTURE("structure"),
        LIST("list"),
        MAP("map"),
        JSON("any value of JSON");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private final String service;
    private final String name;
    private final boolean required;
    private final SdkField<?> field;
    private final Type type;

    /**
     * @param field null for what is streamed
     * @param type as the SDK's own classes have it, with its enums; may be null
     */
    ShapeMember(String service, String name, boolean required, SdkField<?> field, Type type) {
        this.service = service;
        this.name = name;
        this.required = required;
        this.field = field;
        this.type = type;
    }

    static ShapeMember streamed(String service, String name, boolean required) {
        return new ShapeMember(service, name, required, null, null);
    }

    /** The API's name, such as {@code UserName}. */
    public String name() {
        return name;
    }

    /** The SDK's name for it, as its classes have it: {@code userName}; empty for what is streamed. */
    public String sdkName() {
        return field == null ? "" : field.memberName();
    }

    /** Whether there is no doing without it. */
    public boolean required() {
        return required;
    }

    /** Whether it is streamed beside the other members, such as an object's bytes. */
    public boolean streamed() {
        return field == null;
    }

    /** What it takes. */
    public Kind kind() {
        if (field == null) {
            return Kind.BYTES;
        }
        MarshallingType<?> marshalled = field.marshallingType();
        if (marshalled == MarshallingType.LIST) {
            return Kind.LIST;
        }
        if (marshalled == MarshallingType.MAP) {
            return Kind.MAP;
        }
        if (marshalled == MarshallingType.SDK_POJO) {
            return Kind.STRUCTURE;
        }
        if (marshalled == MarshallingType.STRING) {
            return Kind.TEXT;
        }
        if (marshalled == MarshallingType.BOOLEAN) {
            return Kind.BOOLEAN;
        }
        if (marshalled == MarshallingType.INSTANT) {
            return Kind.TIME;
        }
        if (marshalled == MarshallingType.SDK_BYTES) {
            return Kind.BYTES;
        }
        if (marshalled == MarshallingType.DOCUMENT) {
            return Kind.JSON;
        }
        return marshalled == MarshallingType.DOUBLE
                        || marshalled == MarshallingType.FLOAT
                        || marshalled == MarshallingType.BIG_DECIMAL
                ? Kind.NUMBER
                : Kind.WHOLE_NUMBER;
    }

    /** What it takes in words: {@code text}, {@code list of Tag}, {@code map of text}. */
    public String taken() {
        Kind kind = kind();
        return switch (kind) {
            case LIST, MAP -> kind.word + " of " + item().orElseThrow().taken();
            case STRUCTURE -> shape().map(Shape::name).orElse(kind.word);
            default -> kind.word;
        };
    }

    /** The values that it, or each item of it, takes one of; none where any value does. */
    public List<String> values() {
        return item().map(ShapeMember::values).orElseGet(() -> ShapeModel.values(type));
    }

    /** The name of the structure or of the enumeration that it, or each item of it, is of; empty for plain values. */
    public Optional<String> type() {
        return shape().map(Shape::name).or(this::enumeration);
    }

    private Optional<String> enumeration() {
        return kind() == Kind.LIST || kind() == Kind.MAP
                ? item().flatMap(ShapeMember::enumeration)
                : Optional.ofNullable(type instanceof Class<?> known && known.isEnum() ? known.getSimpleName() : null);
    }

    /** A list's items, or a map's values. */
    public Optional<ShapeMember> item() {
        return switch (kind()) {
            case LIST -> Optional.of(part(field.getTrait(ListTrait.class).memberFieldInfo(), 0));
            case MAP -> Optional.of(part(field.getTrait(MapTrait.class).valueFieldInfo(), 1));
            default -> Optional.empty();
        };
    }

    /** The values that a map's keys take one of; none where any text does. */
    public List<String> keys() {
        return kind() == Kind.MAP ? ShapeModel.values(ShapeModel.within(type, 0)) : List.of();
    }

    /** The structure that it, or each item of it, is. */
    public Optional<Shape> shape() {
        if (kind() == Kind.STRUCTURE) {
            return Optional.of(
                    Shape.within(service, (SdkPojo) field.constructor().get()));
        }
        return item().flatMap(ShapeMember::shape);
    }

    private ShapeMember part(SdkField<?> inner, int position) {
        return new ShapeMember(service, name, false, inner, ShapeModel.within(type, position));
    }

    /** {@code Tags (list of Tag)}. */
    @Override
    public String toString() {
        return name + " (" + taken() + ")";
    }
}
