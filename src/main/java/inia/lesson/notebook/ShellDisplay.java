package inia.lesson.notebook;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * Lets a notebook's kernel show values as the shell does: as their text, with quotes around texts.
 *
 * <p>The kernel's own way is HTML, which loses the lines of a text and fails for some maps. It is asked by name, since Inia is built
 * without it.
 */
public final class ShellDisplay {
    private static final String KERNEL = "org.rapaio.jupyter.kernel.display.";

    private ShellDisplay() {}

    /** Shows values as the shell does from now on; where no such kernel runs, nothing changes. */
    public static void install() {
        ClassLoader kernel = ClassLoader.getSystemClassLoader();
        try {
            Class<?> system = Class.forName(KERNEL + "DisplaySystem", true, kernel);
            Field renderers = system.getDeclaredField("spiDisplayRenderers");
            renderers.setAccessible(true);
            @SuppressWarnings("unchecked")
            List<Object> known =
                    (List<Object>) renderers.get(system.getMethod("inst").invoke(null));
            known.add(0, renderer(kernel));
        } catch (ReflectiveOperationException | RuntimeException other) {
            System.out.println("Values are shown in the kernel's own way (" + other + ").");
        }
    }

    private static Object renderer(ClassLoader kernel) throws ReflectiveOperationException {
        Class<?> renderer = Class.forName(KERNEL + "DisplayRenderer", true, kernel);
        Method text = Class.forName(KERNEL + "DisplayData", true, kernel).getMethod("fromText", String.class);
        return Proxy.newProxyInstance(
                ShellDisplay.class.getClassLoader(),
                new Class<?>[] {renderer},
                (self, method, arguments) -> answer(self, method.getName(), arguments, text));
    }

    private static Object answer(Object self, String method, Object[] arguments, Method text)
            throws IllegalAccessException, InvocationTargetException {
        return switch (method) {
            case "rendererClass" -> Object.class;
            case "canRender" -> true;
            case "render" -> text.invoke(null, text(arguments[1]));
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> "Inia's display";
        };
    }

    static String text(Object value) {
        return value instanceof CharSequence || value instanceof Character
                ? "\""
                        + value.toString()
                                .replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n") + "\""
                : String.valueOf(value);
    }
}
