package inia.resource;

import inia.client.AwsException;
import inia.client.Client;
import inia.client.Fields;
import inia.client.Secrets;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** One resource: its type, its identifiers, and what is known of it; it answers the methods of the typed view. */
final class ResourceState implements InvocationHandler {
    private final TypeModel model;
    private final Client client;
    private final String[] identifiers;
    private volatile Known known;

    /** What is known: by a load, or by the page or answer that the resource was found in. */
    private record Known(SdkPojo data, boolean loaded) {}

    /**
     * @param identifiers in the model's order
     * @param data what the resource was found in, or null
     */
    ResourceState(TypeModel model, Client client, String[] identifiers, SdkPojo data) {
        this.model = model;
        this.client = client;
        this.identifiers = identifiers;
        this.known = data == null ? null : new Known(data, false);
    }

    TypeModel model() {
        return model;
    }

    Client client() {
        return client;
    }

    /** The value of an identifier by the name that calls have for it, or null. */
    String identifier(String api) {
        List<Member.Id> ids = model.identifiers();
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i).api().equals(api)) {
                return identifiers[i];
            }
        }
        return null;
    }

    Map<String, String> shownIdentifiers() {
        Map<String, String> shown = new LinkedHashMap<>();
        for (int i = 0; i < identifiers.length; i++) {
            String api = model.identifiers().get(i).api();
            shown.put(api, Secrets.named(api) ? Secrets.MASK : identifiers[i]);
        }
        return Collections.unmodifiableMap(shown);
    }

    SdkPojo data() {
        Known now = known;
        return now == null ? null : now.data();
    }

    Map<String, Object> dataMap() {
        SdkPojo data = data();
        return data == null ? Map.of() : Fields.map(data);
    }

    /** Takes over what an answer told; or, with null, forgets what an action may have changed. */
    void learn(SdkPojo data) {
        if (data != null) {
            known = new Known(data, false);
        } else if (model.load() != null) {
            known = null;
        }
    }

    /** An attribute from what is known, or after one load from what that told; null if AWS does not tell it. */
    Object attribute(Member.Attribute attribute) {
        Known now = known;
        Object value = now == null ? null : Attributes.read(now.data(), attribute);
        if (value == null && model.load() != null && (now == null || !now.loaded())) {
            load();
            value = Attributes.read(known.data(), attribute);
        }
        return value == null ? Attributes.absent(attribute) : value;
    }

    void load() {
        try {
            Optional<SdkPojo> found = Loader.load(this);
            known = new Known(found.orElseThrow(() -> Missing.unlisted(this)), true);
        } catch (AwsException refused) {
            throw Missing.explained(this, refused);
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Member member = model.member(method);
        if (member instanceof Member.Id id) {
            return identifier(id.api());
        }
        if (member instanceof Member.Attribute attribute) {
            return attribute(attribute);
        }
        if (member == null) {
            return method.isDefault()
                    ? InvocationHandler.invokeDefault(proxy, method, arguments)
                    : object(proxy, method, arguments);
        }
        return TypedView.answer(this, proxy, member, arguments);
    }

    private Object object(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" ->
                proxy == arguments[0] || of(arguments[0]).filter(this::equals).isPresent();
            case "hashCode" -> hashCode();
            default -> toString();
        };
    }

    private static Optional<ResourceState> of(Object proxy) {
        return proxy instanceof Resource && Proxy.isProxyClass(proxy.getClass())
                ? Optional.of((ResourceState) Proxy.getInvocationHandler(proxy))
                : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceState that
                && model == that.model
                && Arrays.equals(identifiers, that.identifiers)
                && (client == that.client
                        || client.region().equals(that.client.region())
                                && client.endpoint().equals(that.client.endpoint()));
    }

    @Override
    public int hashCode() {
        return 31 * model.name().hashCode() + Arrays.hashCode(identifiers);
    }

    /** {@code iam.User(name="alice")}. */
    @Override
    public String toString() {
        if (model.isService()) {
            return model.service() + " service: " + Expressions.hint(model);
        }
        StringBuilder text = new StringBuilder(model.service())
                .append('.')
                .append(model.name())
                .append('(');
        for (int i = 0; i < identifiers.length; i++) {
            Member.Id id = model.identifiers().get(i);
            String value = Secrets.named(id.api()) ? Secrets.MASK : identifiers[i];
            text.append(i == 0 ? "" : ", ")
                    .append(id.method())
                    .append("=\"")
                    .append(value)
                    .append('"');
        }
        return text.append(')').toString();
    }
}
