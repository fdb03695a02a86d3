package inia.lesson;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/** The classes that JShell makes of snippets, in a loader above the one that has Inia: so they share its {@code aws}. */
final class SnippetClasses implements LoaderDelegate {
    private final Loader loader = new Loader(SnippetClasses.class.getClassLoader());
    private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();

    @Override
    public void load(ClassBytecodes[] loaded) {
        for (ClassBytecodes each : loaded) {
            loader.bytes.put(each.name(), each.bytecodes());
        }
        for (ClassBytecodes each : loaded) {
            classes.put(each.name(), loader.define(each.name()));
        }
    }

    @Override
    public void classesRedefined(ClassBytecodes[] redefined) {
        for (ClassBytecodes each : redefined) {
            loader.bytes.put(each.name(), each.bytecodes());
        }
    }

    @Override
    public void addToClasspath(String path) {
        throw new UnsupportedOperationException("The class path is the program's own");
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> found = classes.get(name);
        if (found == null) {
            throw new ClassNotFoundException(name + " is no snippet's class");
        }
        return found;
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();

        Loader(ClassLoader parent) {
            super(parent);
        }

        Class<?> define(String name) {
            try {
                return loadClass(name);
            } catch (ClassNotFoundException absent) {
                throw new IllegalStateException(absent);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = bytes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }
}
