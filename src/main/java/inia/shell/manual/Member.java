package inia.shell.manual;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Something that a thing in reach has.
 *
 * @param method the method
 * @param kind in which group it is listed, such as {@code actions}
 * @param operation the operation that it calls, such as {@code CreateUser}; empty if none, or many
 */
record Member(Method method, String kind, String operation) {
    /** {@code attachPolicy(policyArn)}. */
    String signature() {
        return method.getName()
                + Arrays.stream(method.getParameters())
                        .map(Parameter::getName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** {@code attachPolicy(String policyArn)}. */
    String typed() {
        return method.getName()
                + Arrays.stream(method.getParameters())
                        .map(parameter -> parameter.getType().getSimpleName() + " " + parameter.getName())
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
