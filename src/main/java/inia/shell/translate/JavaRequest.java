package inia.shell.translate;

import inia.client.CallRecord;
import inia.client.Names;
import inia.client.NotSentException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/**
 * The SDK's method of an operation, and what a call sets on its request.
 *
 * @param method the client's method, such as {@code createUser}
 * @param setters what the request's builder is told: {@code .userName("alice")}
 * @param streamsIn whether the method takes a body
 * @param streamsOut whether the method gives a body
 * @param hasShortForm whether the client has the method without parameters too
 */
record JavaRequest(String method, List<String> setters, boolean streamsIn, boolean streamsOut, boolean hasShortForm) {
    /**
     * Finds the method of the call's operation.
     *
     * @param client the SDK's client interface
     * @param imports are told of the classes that the setters use
     */
    static JavaRequest of(CallRecord call, Class<?> client, JavaImports imports) {
        List<Method> named = Arrays.stream(client.getMethods())
                .filter(method -> Names.key(method.getName()).equals(Names.key(call.operation())))
                .toList();
        Method operation = named.stream()
                .filter(method -> method.getParameterCount() > 0
                        && AwsRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
                .findFirst()
                .orElseThrow(
                        () -> new NotSentException(client.getSimpleName() + " has no method for " + call.operation()));
        List<Class<?>> all = named.stream()
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .toList();
        boolean streamsIn = all.contains(RequestBody.class);
        return new JavaRequest(
                operation.getName(),
                setters(parameters(call), operation.getParameterTypes()[0], imports),
                streamsIn,
                all.contains(ResponseTransformer.class),
                named.stream().anyMatch(method -> method.getParameterCount() == 0));
    }

    private static Map<String, Object> parameters(CallRecord call) {
        Map<String, Object> parameters = new LinkedHashMap<>(call.parameters());
        call.body().ifPresent(body -> parameters.remove(body.parameter()));
        return parameters;
    }

    private static List<String> setters(Map<String, Object> parameters, Class<?> request, JavaImports imports) {
        JavaBuilder builder = new JavaBuilder(request, imports);
        List<String> setters = new ArrayList<>();
        parameters.forEach((name, value) -> {
            setters.add(builder.setter(name, value));
        });
        return setters;
    }
}
