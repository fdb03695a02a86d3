package inia.resource;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Implements a collection's or list's own interface over a plain one: batch actions are done, all else passed on. */
final class Batched implements InvocationHandler {
    private final Class<?> kind;
    private final Object items;
    private final Class<?> view;
    private final Supplier<Iterator<ResourceState>> resources;

    private Batched(Class<?> kind, Object items, Class<?> view, Supplier<Iterator<ResourceState>> resources) {
        this.kind = kind;
        this.items = items;
        this.view = view;
        this.resources = resources;
    }

    static Object of(Class<?> kind, Listing<?> listing) {
        return implement(new Batched(
                kind, listing, ResourceCollection.class, () -> listing.states().iterator()));
    }

    static Object of(Class<?> kind, List<?> objects, List<ResourceState> states) {
        return implement(new Batched(kind, objects, List.class, states::iterator));
    }

    private static Object implement(Batched handler) {
        return Proxy.newProxyInstance(handler.kind.getClassLoader(), new Class<?>[] {handler.kind}, handler);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("equals") && arguments[0] == proxy) {
            return true;
        }
        Member.Batch batch = BatchModel.of(kind).member(method);
        if (batch != null) {
            return Batches.call(batch, resources.get(), Arguments.of(batch.method(), batch.parameters(), arguments));
        }
        Method plain = plain(method);
        if (plain == null) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        try {
            Object result = plain.invoke(items, arguments);
            return result instanceof Listing<?> listing ? of(kind, listing) : result;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /** The plain collection's or list's method, or null if the interface has added it. */
    private Method plain(Method method) {
        for (Class<?> type : List.of(view, Object.class)) {
            try {
                return type.getMethod(method.getName(), method.getParameterTypes());
            } catch (NoSuchMethodException added) {
                continue;
            }
        }
        return null;
    }
}
