package inia.sandbox.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** A record type as its class declares it: names, kinds, how to read it and how to make one. */
final class RecordForm {
    private final List<String> names = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final Method[] accessors;
    private final Constructor<?> constructor;

    RecordForm(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        accessors = new Method[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            names.add(components[i].getName());
            kinds.add(Kind.of(components[i].getGenericType()));
            accessors[i] = components[i].getAccessor();
            accessors[i].setAccessible(true);
        }
        try {
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("A record without its constructor: " + type.getName(), impossible);
        }
    }

    List<String> names() {
        return names;
    }

    int size() {
        return accessors.length;
    }

    Kind kind(int component) {
        return kinds.get(component);
    }

    Object value(Record row, int component) {
        try {
            return accessors[component].invoke(row);
        } catch (ReflectiveOperationException failure) {
            throw new StoreException(
                    "Can't read " + names.get(component) + " of "
                            + row.getClass().getName(),
                    failure);
        }
    }

    Object make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failure) {
            throw new StoreException(
                    "A stored row doesn't fit "
                            + constructor.getDeclaringClass().getName() + ": " + failure.getCause(),
                    failure);
        }
    }
}
