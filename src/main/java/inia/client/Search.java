package inia.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.smithy.jmespath.JmespathException;
import software.amazon.smithy.jmespath.JmespathExpression;
import software.amazon.smithy.jmespath.RuntimeType;
import software.amazon.smithy.jmespath.evaluation.JmespathRuntime;
import software.amazon.smithy.jmespath.evaluation.NumberType;

/** JMESPath over plain maps and lists; times and blobs take part as text. */
public final class Search implements JmespathRuntime<Object> {
    private static final Search PLAIN = new Search();

    /**
     * What an expression picks from a value.
     *
     * @param value maps, lists, text, numbers, booleans, or null
     * @param expression such as {@code Users[?Path=='/'].UserName}
     * @throws ParameterException if the expression can't be read
     */
    public static Object in(Object value, String expression) {
        if (value instanceof Map<?, ?> map && isName(expression)) {
            return map.get(expression);
        }
        try {
            return JmespathExpression.parse(expression).evaluate(value, PLAIN);
        } catch (JmespathException wrong) {
            throw new ParameterException(
                    "search", expression, "'" + expression + "' can't be searched for: " + wrong.getMessage());
        }
    }

    /** What needs no parser, which a shell's first call would wait for. */
    private static boolean isName(String expression) {
        for (int i = 0; i < expression.length(); i++) {
            char letter = expression.charAt(i);
            boolean plain = letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z' || letter == '_';
            if (!plain && (i == 0 || letter < '0' || letter > '9')) {
                return false;
            }
        }
        return !expression.isEmpty();
    }

    @Override
    public RuntimeType typeOf(Object value) {
        if (value == null) {
            return RuntimeType.NULL;
        }
        if (value instanceof Map) {
            return RuntimeType.OBJECT;
        }
        if (value instanceof List) {
            return RuntimeType.ARRAY;
        }
        if (value instanceof Boolean) {
            return RuntimeType.BOOLEAN;
        }
        return value instanceof Number ? RuntimeType.NUMBER : RuntimeType.STRING;
    }

    /** Text and times have an order too: JMESPath knows it for numbers alone, boto3's users rely on it for all. */
    @Override
    public boolean is(Object value, RuntimeType type) {
        RuntimeType own = typeOf(value);
        return own == type || type == RuntimeType.NUMBER && own == RuntimeType.STRING;
    }

    /** Times compare as times: as text, a whole second would follow its own fractions. */
    @Override
    public int compare(Object one, Object other) {
        if (one instanceof Instant || other instanceof Instant) {
            Object time = Scalars.convert(MarshallingType.INSTANT, one);
            Object otherTime = Scalars.convert(MarshallingType.INSTANT, other);
            if (time != null && otherTime != null) {
                return ((Instant) time).compareTo((Instant) otherTime);
            }
        }
        return JmespathRuntime.super.compare(one, other);
    }

    @Override
    public boolean equal(Object one, Object other) {
        RuntimeType type = typeOf(one);
        if (type != typeOf(other)) {
            return false;
        }
        boolean ordered = type == RuntimeType.NUMBER || type == RuntimeType.STRING;
        return ordered ? compare(one, other) == 0 : JmespathRuntime.super.equal(one, other);
    }

    @Override
    public Object createNull() {
        return null;
    }

    @Override
    public Object createBoolean(boolean value) {
        return value;
    }

    @Override
    public boolean asBoolean(Object value) {
        return (Boolean) value;
    }

    @Override
    public Object createString(String value) {
        return value;
    }

    @Override
    public String asString(Object value) {
        return value instanceof SdkBytes bytes ? JsonText.readable(bytes) : value.toString();
    }

    @Override
    public Object createNumber(Number value) {
        return value;
    }

    @Override
    public NumberType numberType(Object value) {
        return switch (value.getClass().getSimpleName()) {
            case "Byte" -> NumberType.BYTE;
            case "Short" -> NumberType.SHORT;
            case "Integer" -> NumberType.INTEGER;
            case "Long" -> NumberType.LONG;
            case "Float" -> NumberType.FLOAT;
            case "Double" -> NumberType.DOUBLE;
            case "BigInteger" -> NumberType.BIG_INTEGER;
            default -> NumberType.BIG_DECIMAL;
        };
    }

    @Override
    public Number asNumber(Object value) {
        if (value instanceof Number number) {
            return number;
        }
        throw new JmespathException("it takes a number, but finds " + Given.text(value));
    }

    @Override
    public Object element(Object list, int index) {
        List<?> items = (List<?>) list;
        int at = index < 0 ? items.size() + index : index;
        return at >= 0 && at < items.size() ? items.get(at) : null;
    }

    @Override
    public Object value(Object map, Object name) {
        return map instanceof Map<?, ?> members ? members.get(name) : null;
    }

    @Override
    public int length(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        if (value instanceof List<?> list) {
            return list.size();
        }
        String text = asString(value);
        return text.codePointCount(0, text.length());
    }

    @Override
    public Iterable<?> asIterable(Object value) {
        return value instanceof Map<?, ?> map ? map.keySet() : (List<?>) value;
    }

    @Override
    public ArrayBuilder<Object> arrayBuilder() {
        List<Object> items = new ArrayList<>();
        return new ArrayBuilder<>() {
            @Override
            public void add(Object item) {
                items.add(item);
            }

            @Override
            public void addAll(Object more) {
                asIterable(more).forEach(items::add);
            }

            @Override
            public Object build() {
                return new Items(items, null);
            }
        };
    }

    @Override
    public ObjectBuilder<Object> objectBuilder() {
        Map<String, Object> members = new LinkedHashMap<>();
        return new ObjectBuilder<>() {
            @Override
            public void put(Object name, Object value) {
                members.put(asString(name), value);
            }

            @Override
            public void putAll(Object more) {
                ((Map<?, ?>) more).forEach((name, value) -> members.put(name.toString(), value));
            }

            @Override
            public Object build() {
                return new Entries(members, null);
            }
        };
    }
}
