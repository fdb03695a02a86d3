package inia.resource;

import static org.assertj.core.api.Assertions.assertThat;

import inia.client.Body;
import inia.client.Client;
import inia.client.ClientSettings;
import inia.client.Fields;
import inia.client.Operation;
import inia.client.Result;
import inia.client.ServiceCatalog;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;

/** Holds every annotation of every resource type against the SDK. */
class DeclarationsTest {
    private static final Map<String, Client> CLIENTS = new HashMap<>();

    private static Client client(String service) {
        return CLIENTS.computeIfAbsent(
                service,
                name -> Client.over(
                        name,
                        ServiceCatalog.find(name)
                                .newClient(ClientSettings.of(() -> null, "us-east-1")
                                        .withEndpoint(URI.create("http://127.0.0.1:1")))));
    }

    /** A method of a resource type, its own or one that it shares with others. */
    record Declaration(Class<?> type, Method method) {
        TypeModel model() {
            return TypeModel.of(type);
        }

        @Override
        public String toString() {
            return type.getSimpleName() + "." + method.getName();
        }
    }

    /** Every type that can be reached from a service, with every method that it has. */
    static Stream<Declaration> methods() {
        Set<Class<?>> types = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        Declared.names().forEach(service -> open.add(Declared.type(service)));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (types.add(type)) {
                for (Method method : type.getMethods()) {
                    related(method).forEach(open::add);
                }
            }
        }
        assertThat(types).hasSizeGreaterThan(10);
        return types.stream()
                .flatMap(type -> Stream.of(type.getMethods()).map(method -> new Declaration(type, method)))
                .filter(declared -> declared.model().member(declared.method()) != null)
                .filter(declared -> !(declared.model().member(declared.method()) instanceof Member.About));
    }

    private static Stream<Class<?>> related(Method method) {
        Member member = method.isDefault() && !method.isAnnotationPresent(Action.class)
                ? new Member.About(method.getName())
                : MemberReader.read(method);
        return PrintedModel.related(member).stream();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void saysWhatTheSdkHas(Declaration declared) {
        TypeModel model = declared.model();
        Method method = declared.method();
        Client client = client(model.service());
        Member member = model.member(method);
        if (member instanceof Member.Action action) {
            action(model, client.operation(action.operation()), action, method);
        } else if (member instanceof Member.Load load) {
            Operation operation = client.operation(load.operation());
            covered(model, operation, load.with(), List.of());
            assertThat(at(operation, load.at())).isNotNull();
            assertThat(method.getReturnType()).isEqualTo(model.type());
            if (load.create().startsWith("create(")) {
                assertThat(model.named("create")).isNotEmpty();
            }
        } else if (member instanceof Member.Collection collection) {
            collection(model, client.operation(collection.operation()), collection);
            for (Type type : method.getGenericParameterTypes()) {
                more(client.operation(collection.operation()), type);
            }
            batched(collection.kind(), collection.type(), ResourceCollection.class);
        } else if (member instanceof Member.Composed composed) {
            assertThat(client.can(composed.operation())).isTrue();
        } else if (member instanceof Member.Reference reference) {
            reference(model, reference);
        } else if (member instanceof Member.SubResource sub) {
            sub(model, sub);
        } else if (member instanceof Member.Wait wait) {
            covered(model, client.waiter(wait.waiter()).operation(), Map.of(), List.of());
            assertThat(method.getReturnType()).isEqualTo(model.type());
        } else if (member instanceof Member.Attribute attribute) {
            attribute(model, attribute, method);
        } else {
            Member.Id id = (Member.Id) member;
            assertThat(method.getReturnType()).isIn(String.class, Integer.class);
            assertThat(model.identifiers().indexOf(id)).isEqualTo(id.position());
        }
    }

    /** The members an action sends exist, the required ones are there, none is sent twice. */
    private static void action(TypeModel model, Operation operation, Member.Action action, Method method) {
        List<String> own = new ArrayList<>(action.parameters());
        own.removeIf(name -> name == null);
        covered(model, operation, action.with(), own, method.getGenericParameterTypes());
        if (List.of(method.getParameterTypes()).equals(List.of(Map.class))) {
            own.addAll(operation.required());
        }
        for (int i = 0; i < method.getParameterCount(); i++) {
            if (action.parameters().get(i) == null) {
                assertThat(i).isEqualTo(method.getParameterCount() - 1);
                more(operation, method.getGenericParameterTypes()[i]);
            }
        }
        switch (action.gives()) {
            case RESOURCE -> identified(model, at(operation, action.at()), TypeModel.of(action.type()), own);
            case RESOURCES -> {
                identified(model, item(at(operation, action.at())), TypeModel.of(action.type()), own);
                batched(action.kind(), action.type(), List.class);
            }
            case VALUE -> {
                if (method.getReturnType() == Body.class) {
                    assertThat(operation.streamsOut()).isTrue();
                } else {
                    typed((SdkField<?>) at(operation, action.at()), false, method.getReturnType());
                }
            }
            case RESULT -> assertThat(method.getReturnType()).isEqualTo(Result.class);
            case NOTHING -> assertThat(method.getReturnType()).isEqualTo(void.class);
        }
    }

    /** What a collection's or list's own interface adds is what its type's batch interface says. */
    private static void batched(Class<?> kind, Class<?> type, Class<?> plain) {
        if (kind != plain) {
            assertThat(BatchModel.of(kind).members())
                    .isNotEmpty()
                    .isEqualTo(TypeModel.of(type).batch().members());
        }
    }

    private static void reference(TypeModel model, Member.Reference reference) {
        Operation load = client(model.service()).operation(model.load().operation());
        Object data = at(load, model.load().at());
        Object source = data instanceof SdkPojo ? data : item(data);
        if (!reference.path().isEmpty()) {
            SdkField<?> field = Fields.find((SdkPojo) source, reference.path());
            assertThat(field).isNotNull();
            source = reference.many()
                    ? item(field)
                    : field.constructor() != null ? field.constructor().get() : field;
        }
        identified(model, source, TypeModel.of(reference.type()), List.of());
    }

    private static void covered(
            TypeModel model, Operation operation, Map<String, Object> with, List<String> own, Type... taken) {
        Set<String> sent = new HashSet<>();
        for (Member.Id id : model.identifiers()) {
            if (operation.parameters().contains(id.parameter())) {
                sent.add(id.parameter());
            }
        }
        for (String name : with.keySet()) {
            assertThat(sent.add(name)).as(name + " is said twice").isTrue();
        }
        for (String name : own) {
            assertThat(sent.add(name)).as(name + " is known to the resource").isTrue();
        }
        assertThat(operation.parameters()).containsAll(sent);
        List<String> required = new ArrayList<>(operation.required());
        required.removeAll(sent);
        if (taken.length > 0 && !own.contains(null)) {
            SdkPojo request = (SdkPojo) operation.newRequest();
            boolean map = taken[taken.length - 1].getTypeName().startsWith("java.util.Map<") && own.isEmpty();
            boolean more = map || taken[taken.length - 1].getTypeName().startsWith("java.util.function.Consumer");
            // A map has them all; a consumer fills structures and lists, which are no single values.
            required.removeIf(
                    name -> map || more && Fields.find(request, name).marshallingType() != MarshallingType.STRING);
        }
        assertThat(required).as(operation + " needs").isEmpty();
    }

    private static void more(Operation operation, Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Consumer.class) {
            Class<?> builder = (Class<?>) generic.getActualTypeArguments()[0];
            assertThat(builder.getEnclosingClass()).isEqualTo(operation.requestType());
        } else {
            assertThat(type.getTypeName()).startsWith("java.util.Map");
        }
    }

    private static void collection(TypeModel model, Operation operation, Member.Collection collection) {
        covered(model, operation, collection.with(), List.of());
        for (String at : ItemPages.at(operation, collection)) {
            identified(model, item(at(operation, at)), TypeModel.of(collection.type()), List.of());
        }
        operation.paging().ifPresent(paging -> {
            assertThat(operation.parameters()).containsAll(paging.input());
            if (!paging.pageSize().isEmpty()) {
                assertThat(operation.parameters()).contains(paging.pageSize());
            }
            assertThat(paging.more().isEmpty() || at(operation, paging.more()) != null)
                    .isTrue();
        });
    }

    /** Every identifier comes from the item, the call, or the resource it was called on; one may be the item itself. */
    private static void identified(TypeModel parent, Object item, TypeModel target, List<String> sent) {
        for (Member.Id id : target.identifiers()) {
            boolean inItem = item instanceof SdkPojo structure && Found.field(structure, id) != null;
            boolean isItem = item instanceof SdkField<?> field && field.marshallingType() == MarshallingType.STRING;
            boolean inherited = parent.identifiers().stream()
                    .anyMatch(own -> own.parameter().equals(id.parameter()));
            assertThat(inItem || isItem || inherited || sent.contains(id.parameter()))
                    .as(id.toString())
                    .isTrue();
        }
    }

    private static void sub(TypeModel model, Member.SubResource sub) {
        Set<String> known = new HashSet<>(sub.parameters());
        model.identifiers().forEach(id -> known.add(id.parameter()));
        for (Member.Id id : TypeModel.of(sub.type()).identifiers()) {
            assertThat(known).contains(id.parameter());
        }
        assertThat(sub.parameters()).doesNotContainNull();
    }

    /** An attribute stands in what is loaded, or in what the type is found in. */
    private static void attribute(TypeModel model, Member.Attribute attribute, Method method) {
        List<Object> sources = new ArrayList<>();
        if (model.load() != null) {
            Object loaded = at(
                    client(model.service()).operation(model.load().operation()),
                    model.load().at());
            sources.add(loaded instanceof SdkPojo ? loaded : item(loaded));
        }
        methods().forEach(other -> {
            TypeModel owner = other.model();
            if (owner.member(other.method()) instanceof Member.Collection collection
                    && collection.type() == model.type()) {
                Operation operation = client(owner.service()).operation(collection.operation());
                for (String at : ItemPages.at(operation, collection)) {
                    sources.add(item(at(operation, at)));
                }
            } else if (owner.member(other.method()) instanceof Member.Action action
                    && action.type() == model.type()
                    && !action.at().isEmpty()) {
                Object found = at(client(owner.service()).operation(action.operation()), action.at());
                sources.add(found instanceof SdkPojo ? found : item(found));
            }
        });
        List<SdkField<?>> fields = new ArrayList<>();
        for (Object source : sources) {
            for (String path : attribute.paths()) {
                Object holder = source;
                String rest = path;
                while (rest.indexOf('.') > 0 && in(holder, rest) instanceof SdkPojo inner) {
                    holder = inner;
                    rest = rest.substring(rest.indexOf('.') + 1);
                }
                int dot = rest.indexOf('.');
                SdkField<?> field = holder instanceof SdkPojo structure
                        ? Fields.find(structure, dot < 0 ? rest : rest.substring(0, dot))
                        : null;
                if (field != null) {
                    fields.add(field);
                    typed(field, dot >= 0, method.getReturnType());
                }
            }
        }
        assertThat(fields).isNotEmpty();
    }

    private static Object in(Object holder, String path) {
        SdkField<?> field =
                holder instanceof SdkPojo pojo ? Fields.find(pojo, path.substring(0, path.indexOf('.'))) : null;
        return field == null || field.constructor() == null
                ? null
                : field.constructor().get();
    }

    private static void typed(SdkField<?> field, boolean inMap, Class<?> type) {
        MarshallingType<?> kind = field.marshallingType();
        if (inMap) {
            assertThat(kind).isEqualTo(MarshallingType.MAP);
            assertThat(type).isIn(String.class, Integer.class, Long.class);
        } else if (kind == MarshallingType.SDK_POJO) {
            assertThat(field.constructor().get().getClass().getEnclosingClass()).isEqualTo(type);
        } else if (type == Long.class) {
            assertThat(kind).isIn(MarshallingType.LONG, MarshallingType.INTEGER);
        } else {
            assertThat(kind.getTargetClass()).isEqualTo(type);
        }
    }

    /** The builder that stands for a structure, or the field of a list or a value; null if there is nothing. */
    private static Object at(Operation operation, String path) {
        if (path.isEmpty()) {
            return operation.newResponse();
        }
        SdkField<?> field = Fields.find(operation.newResponse(), path);
        return field != null && field.constructor() != null
                ? field.constructor().get()
                : field;
    }

    private static Object item(Object list) {
        SdkField<?> item = ((SdkField<?>) list).getTrait(ListTrait.class).memberFieldInfo();
        return item.constructor() == null ? item : item.constructor().get();
    }
}
