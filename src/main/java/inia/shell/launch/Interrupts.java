package inia.shell.launch;

import java.lang.reflect.Proxy;

/**
 * Ctrl-C, which a terminal sends to every process in front of it: the second JVM interrupts a snippet, and the first must not end.
 *
 * <p>By reflection, as Java has no supported way; where there is none at all, Ctrl-C ends the program.
 */
final class Interrupts {
    private Interrupts() {}

    static void leaveToOthers() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object nothing = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> null);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), nothing);
        } catch (ReflectiveOperationException | IllegalArgumentException unsupported) {
            return;
        }
    }
}
