package inia.client;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import software.amazon.awssdk.core.SdkField;

/** A list whose items are converted when they are looked at; read-only, and readable when shown. */
final class Items extends AbstractList<Object> implements RandomAccess {
    private final List<?> items;
    private final SdkField<?> item;

    Items(List<?> items, SdkField<?> item) {
        this.items = items;
        this.item = item;
    }

    @Override
    public Object get(int index) {
        Object value = items.get(index);
        return item == null ? value : Values.of(item, value);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public String toString() {
        return Json.echo(this);
    }
}
