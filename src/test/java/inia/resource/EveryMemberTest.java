package inia.resource;

import static org.assertj.core.api.Assertions.assertThat;

import inia.client.CallRecord;
import inia.client.Client;
import inia.client.Names;
import inia.client.Operation;
import inia.client.Rehearsal;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls every member of every resource type, typed and by name, and looks at the call that it would make. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryMemberTest {
    private final InSandbox sandbox = new InSandbox();
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    @AfterAll
    void close() {
        sandbox.close();
    }

    private static List<TypeModel> types() {
        Set<TypeModel> types = new LinkedHashSet<>();
        Deque<TypeModel> open = new ArrayDeque<>();
        Declared.names().forEach(service -> open.add(TypeModel.of(Declared.type(service))));
        while (!open.isEmpty()) {
            TypeModel model = open.pop();
            if (types.add(model)) {
                model.members()
                        .forEach(member -> PrintedModel.related(member).forEach(type -> open.add(TypeModel.of(type))));
            }
        }
        return List.copyOf(types);
    }

    /** Every method that makes a call, all overloads. */
    static Stream<Arguments> methods() {
        List<Arguments> rows = new ArrayList<>();
        for (TypeModel model : types()) {
            for (Method method : model.type().getMethods()) {
                Member member = model.member(method);
                String kind = kind(member);
                if (!kind.isEmpty()) {
                    String name = kind.equals("load") ? "Load" : member.api().replaceFirst("^WaitUntil", "");
                    rows.add(Arguments.of(kind, model.service() + " " + model.name() + "." + name, model, method));
                }
            }
            for (Method method : model.batch().methods()) {
                rows.add(Arguments.of(
                        "batch",
                        model.service() + " " + model.name() + "."
                                + model.batch().member(method).api(),
                        model,
                        method));
            }
        }
        return rows.stream();
    }

    private static String kind(Member member) {
        if (member instanceof Member.Action) {
            return "action";
        }
        if (member instanceof Member.Load) {
            return "load";
        }
        if (member instanceof Member.Collection) {
            return "collection";
        }
        if (member instanceof Member.Wait) {
            return "waiter";
        }
        return member instanceof Member.Reference ? "reference" : "";
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("methods")
    void sendsWhatItKnowsAndWhatItIsGiven(String kind, String name, TypeModel model, Method method) {
        ResourceState state = state(model);
        Expected expected = expected(state, model, method);
        Object[] arguments = Sample.arguments(expected.operation(), expected.names(), method, expected.known());
        CallRecord typed = rehearse(() -> typed(state, method, arguments));
        assertThat(typed.operation()).isEqualTo(expected.operation().name());
        assertThat(typed.parameters().keySet()).containsAll(expected.own().keySet());
        expected.own()
                .forEach((parameter, value) ->
                        assertThat(plain(typed.parameters().get(parameter))).isEqualTo(plain(value)));
        assertThat(typed.parameters().keySet())
                .containsAll(expected.operation().required().stream()
                        .filter(required -> !required.equals("Body"))
                        .toList());
        MemberFacts facts = MemberFacts.all().get(kind + " " + name);
        if (facts != null && wholeServices().anyMatch(facts.service()::equals)) {
            agrees(facts, model, state, typed);
        }
        if (model.member(method) instanceof Member.Action action) {
            Map<String, Object> all =
                    Sample.required(expected.operation(), expected.own().keySet());
            CallRecord dynamic = rehearse(() -> new DynamicResource(state).call(Names.snake(action.method()), all));
            assertThat(dynamic.operation()).isEqualTo(typed.operation());
            assertThat(dynamic.parameters().keySet()).containsAll(expected.own().keySet());
        }
    }

    /** Identifiers are text, even those that calls take as numbers. */
    private static Object plain(Object value) {
        return value instanceof Number ? value.toString() : value;
    }

    /** What boto3's model says of it. */
    private void agrees(MemberFacts facts, TypeModel model, ResourceState state, CallRecord call) {
        if (facts.kind().equals("reference")) {
            return;
        }
        if (facts.kind().equals("waiter")) {
            assertThat(client(model).waiter(facts.operation()).operation().name())
                    .isEqualTo(call.operation());
        } else {
            assertThat(call.operation()).isEqualTo(RENAMED.getOrDefault(facts.operation(), facts.operation()));
        }
        for (String pair : facts.own()) {
            String parameter = pair.substring(0, pair.indexOf('='));
            String source = pair.substring(pair.indexOf('=') + 1);
            Object sent = at(call.parameters(), parameter.replace("[*]", "[]"));
            if (source.startsWith("'")) {
                assertThat(String.valueOf(sent)).isEqualTo(source.substring(1, source.length() - 1));
            } else if (source.startsWith("@")) {
                assertThat(sent).isNotNull();
            } else {
                Member.Id id = model.identifiers().stream()
                        .filter(own -> own.api().equals(source))
                        .findFirst()
                        .orElseThrow();
                assertThat(String.valueOf(sent)).isEqualTo(state.identifier(id));
            }
        }
    }

    /** The SDK v2 has dropped the older pair, which the newer one replaced in the API itself. */
    private static final Map<String, String> RENAMED = Map.of(
            "GetBucketLifecycle", "GetBucketLifecycleConfiguration",
            "PutBucketLifecycle", "PutBucketLifecycleConfiguration");

    private static Object at(Object value, String path) {
        for (String step : path.split("\\.")) {
            boolean list = step.endsWith("[]");
            value = ((Map<?, ?>) value).get(list ? step.substring(0, step.length() - 2) : step);
            value = list ? ((List<?>) value).get(0) : value;
        }
        return value;
    }

    /**
     * @param entries the parameter that a batch action fills itself, beside its own
     */
    private record Expected(Operation operation, Map<String, Object> own, List<String> names, String entries) {
        List<String> known() {
            List<String> known = new ArrayList<>(own.keySet());
            known.add(entries);
            return known;
        }
    }

    private Expected expected(ResourceState state, TypeModel model, Method method) {
        Client client = client(model);
        Member.Batch batch = model.batch().member(method);
        if (batch != null) {
            Operation operation = client.operation(batch.operation());
            Map<String, Object> own = new LinkedHashMap<>(OwnParameters.parameters(state, operation, batch.with()));
            return new Expected(
                    operation, own, batch.parameters(), batch.entries().split("\\.")[0]);
        }
        Member member = model.member(method);
        Operation operation;
        Map<String, Object> with = Map.of();
        List<String> names = List.of();
        if (member instanceof Member.Action action) {
            operation = client.operation(action.operation());
            with = action.with();
            names = action.parameters();
        } else if (member instanceof Member.Collection collection) {
            operation = client.operation(collection.operation());
            with = collection.with();
            names = new ArrayList<>();
            for (int i = 0; i < method.getParameterCount(); i++) {
                names.add(null);
            }
        } else if (member instanceof Member.Wait wait) {
            operation = client.waiter(wait.waiter()).operation();
        } else {
            operation = client.operation(model.load().operation());
            with = model.load().with();
        }
        return new Expected(operation, OwnParameters.parameters(state, operation, with), names, "");
    }

    private Object typed(ResourceState state, Method method, Object[] arguments) {
        try {
            if (state.model().batch().member(method) != null) {
                Member.Batch batch = state.model().batch().member(method);
                return Batches.call(
                        batch,
                        List.of(state, state).iterator(),
                        inia.resource.Arguments.of(batch.method(), batch.parameters(), arguments));
            }
            Object result = state.invoke(TypedView.object(state), method, arguments.length == 0 ? null : arguments);
            return result instanceof ResourceCollection<?> collection ? collection.first() : result;
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static CallRecord rehearse(Runnable code) {
        return Rehearsal.of(code).orElseThrow();
    }

    private ResourceState state(TypeModel model) {
        String[] identifiers = model.identifiers().stream()
                .map(id -> id.type() == String.class
                        ? "the-" + Names.snake(id.parameter()).replace('_', '-')
                        : "7")
                .toArray(String[]::new);
        return new ResourceState(model, client(model), identifiers, null);
    }

    private Client client(TypeModel model) {
        return clients.computeIfAbsent(model.service(), sandbox::client);
    }

    /** Nothing of boto3's models is left out of those that are declared. */
    @ParameterizedTest
    @MethodSource("wholeServices")
    void leavesNothingOut(String service) {
        Set<String> declared = new LinkedHashSet<>();
        methods().forEach(row -> declared.add(row.get()[0] + " " + row.get()[1]));
        List<String> facts = MemberFacts.all().entrySet().stream()
                .filter(fact -> fact.getValue().service().equals(service))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(facts).isNotEmpty();
        assertThat(declared).containsAll(facts);
    }

    static Stream<String> wholeServices() {
        return Stream.of("iam", "s3", "sqs");
    }
}
