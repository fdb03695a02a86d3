package inia.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Three pages of one operation, with three, three and two items, made from the SDK's own shapes. */
final class Book implements CannedPages.Book {
    static final int ITEMS = 8;
    private static final int[] SIZES = {3, 3, 2};

    private final Operation operation;
    private final Paging paging;
    private final List<SdkPojo> pages = new ArrayList<>();
    private final List<Map<String, Object>> tokens = new ArrayList<>();

    Book(Operation operation) {
        this.operation = operation;
        this.paging = operation.paging().orElseThrow();
        tokens.add(Map.of());
        for (int page = 0; page < SIZES.length; page++) {
            pages.add(page(page));
        }
    }

    /** The parameters that ask for each page: of the first, none. */
    List<Map<String, Object>> tokens() {
        return tokens.subList(0, SIZES.length);
    }

    List<SdkPojo> pages() {
        return pages;
    }

    @Override
    public SdkPojo page(Map<String, Object> asked) {
        Map<String, Object> given = new LinkedHashMap<>(asked);
        given.keySet().retainAll(paging.input());
        int page = tokens().indexOf(given);
        if (page < 0) {
            throw new AssertionError(operation.name() + " was asked for " + given + ", but has " + tokens());
        }
        return pages.get(page);
    }

    private SdkPojo page(int page) {
        SdkPojo response = operation.newResponse();
        boolean last = page == SIZES.length - 1;
        for (String result : paging.results()) {
            put(response, result, page, SIZES[page]);
        }
        for (String once : paging.once()) {
            put(response, once, 0, 1);
        }
        if (!paging.more().isEmpty()) {
            SdkField<?> more = Fields.find(response, paging.more());
            more.set(response, !last);
        }
        for (int i = 0; i < paging.output().size() && !last; i++) {
            String output = paging.output().get(i).split("\\|\\|")[0];
            put(response, output, page, 1);
        }
        SdkPojo built = (SdkPojo) ((Buildable) response).build();
        Map<String, Object> next = new LinkedHashMap<>();
        for (int i = 0; i < paging.output().size(); i++) {
            Object token = Search.in(Fields.map(built), paging.output().get(i).replace("||", " || "));
            if (token != null) {
                next.put(paging.input().get(i), token);
            }
        }
        tokens.add(next);
        return built;
    }

    /** Puts something at a path; lists get so many items. */
    private static void put(SdkPojo owner, String path, int page, int count) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        SdkField<?> field = Fields.find(owner, name);
        if (field == null) {
            throw new AssertionError(owner.getClass() + " has no " + name);
        }
        if (dot < 0) {
            field.set(owner, value(field, name + page, count));
            return;
        }
        Object inner = field.getValueOrDefault(owner);
        SdkPojo builder = inner == null
                ? field.constructor().get()
                : (SdkPojo) ((software.amazon.awssdk.utils.builder.ToCopyableBuilder<?, ?>) inner).toBuilder();
        put(builder, path.substring(dot + 1), page, count);
        field.set(owner, ((Buildable) builder).build());
    }

    private static Object value(SdkField<?> field, String text, int count) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.LIST) {
            SdkField<?> item = field.getTrait(ListTrait.class).memberFieldInfo();
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                items.add(value(item, text + "-" + i, 1));
            }
            return items;
        }
        if (type == MarshallingType.MAP) {
            SdkField<?> value = field.getTrait(MapTrait.class).valueFieldInfo();
            Map<String, Object> entries = new LinkedHashMap<>();
            entries.put("key", value(value, text, 1));
            return entries;
        }
        if (type == MarshallingType.SDK_POJO) {
            SdkPojo builder = field.constructor().get();
            SdkField<?> member = builder.sdkFields().stream()
                    .filter(each -> each.marshallingType() == MarshallingType.STRING)
                    .findFirst()
                    .orElse(builder.sdkFields().get(0));
            member.set(builder, value(member, text, 1));
            return ((Buildable) builder).build();
        }
        if (type == MarshallingType.STRING) {
            return text;
        }
        if (type == MarshallingType.INTEGER) {
            return Math.abs(text.hashCode() % 1000);
        }
        if (type == MarshallingType.LONG) {
            return (long) Math.abs(text.hashCode() % 1000);
        }
        if (type == MarshallingType.DOUBLE) {
            return Math.abs(text.hashCode() % 1000) / 8.0;
        }
        return type == MarshallingType.BOOLEAN ? true : null;
    }
}
