package inia.sandbox;

import inia.sandbox.call.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;

/**
 * The method that does an operation's work.
 *
 * @param handle takes request, call and body, and gives the result
 * @param takesBody whether it reads the body itself, as a stream
 */
record OperationMethod(MethodHandle handle, boolean takesBody) {
    Object invoke(Object request, Call call, InputStream body) {
        try {
            return (Object) handle.invokeExact(request, call, body);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
