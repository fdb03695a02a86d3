package inia.sandbox;

import inia.sandbox.call.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/**
 * The method that does an operation's work.
 *
 * @param holder the object that has the method
 * @param handle takes holder, request, call and, if the method reads it, body; gives the result
 * @param takesBody whether it reads the body itself, as a stream
 */
record OperationMethod(Object holder, MethodHandle handle, boolean takesBody) {
    private static final MethodType PLAIN = MethodType.methodType(Object.class, Object.class, Object.class, Call.class);
    private static final MethodType TAKING =
            MethodType.methodType(Object.class, Object.class, Object.class, Call.class, InputStream.class);

    /** The method, whatever its own types are. */
    static OperationMethod of(Object holder, MethodHandle handle, boolean takesBody) {
        return new OperationMethod(holder, handle.asType(takesBody ? TAKING : PLAIN), takesBody);
    }

    Object invoke(Object request, Call call, InputStream body) {
        try {
            return takesBody
                    ? (Object) handle.invokeExact(holder, request, call, body)
                    : (Object) handle.invokeExact(holder, request, call);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
