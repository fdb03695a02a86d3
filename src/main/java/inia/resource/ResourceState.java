package inia.resource;

import inia.client.AwsException;
import inia.client.Client;
import inia.client.Fields;
import inia.client.NotSentException;
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
import java.util.function.Function;
import software.amazon.awssdk.core.SdkPojo;

/** One resource: its type, its identifiers, and what is known of it; it answers the methods of the typed view. */
final class ResourceState implements InvocationHandler {
    private final TypeModel model;
    private final Client client;
    private final String[] identifiers;
    private volatile Known known;
    private volatile SdkPojo origin;
    private volatile int changes;

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
        this.origin = data;
    }

    TypeModel model() {
        return model;
    }

    Client client() {
        return client;
    }

    String identifier(Member.Id id) {
        return identifiers[id.position()];
    }

    /** The value of an identifier by the name that calls have for it, or null. */
    String identifier(String parameter) {
        List<Member.Id> ids = model.identifiers();
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i).parameter().equals(parameter)) {
                return identifiers[i];
            }
        }
        return null;
    }

    /** The one that tells it from others of what it belongs to; null for a resource without any. */
    String lastIdentifier() {
        return identifiers.length == 0 ? null : identifiers[identifiers.length - 1];
    }

    Map<String, String> shownIdentifiers() {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Member.Id id : model.identifiers()) {
            shown.put(id.parameter(), Secrets.named(id.parameter()) ? Secrets.MASK : identifier(id));
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
    synchronized void learn(SdkPojo data) {
        changes++;
        if (data != null) {
            known = new Known(data, false);
            origin = data;
        } else if (model.load() != null) {
            known = null;
        }
    }

    /** An attribute from what is known, or after one load from what that told; null if AWS does not tell it. */
    Object attribute(Member.Attribute attribute) {
        Object value = attribute.once()
                ? told(attribute)
                : asked(attribute.method(), data -> Attributes.read(data, attribute));
        return value == null ? Attributes.absent(attribute) : value;
    }

    private Object told(Member.Attribute attribute) {
        SdkPojo answer = origin;
        return answer == null ? null : Attributes.read(answer, attribute);
    }

    /** What stands at a path in what is known, or after one load in that. */
    Object value(String path) {
        return asked(path, data -> Attributes.told(data, path));
    }

    private Object asked(String what, Function<SdkPojo, Object> read) {
        Known now = known;
        Object value = now == null ? null : read.apply(now.data());
        if (value != null || now != null && now.loaded()) {
            return value;
        }
        if (model.load() != null) {
            return read.apply(loaded());
        }
        if (now == null) {
            throw new NotSentException(title() + " can't be asked for its " + what
                    + ": AWS tells it only where it gives the " + model.name() + " itself");
        }
        return null;
    }

    /** What a load told, of threads that ask at once the first one's. */
    private synchronized SdkPojo loaded() {
        Known now = known;
        return now != null && now.loaded() ? now.data() : load();
    }

    /** Loads, again if an action changed the resource meanwhile. */
    SdkPojo load() {
        try {
            while (true) {
                int before = changes;
                SdkPojo found = Loader.load(this).orElseThrow(() -> Missing.unlisted(this));
                synchronized (this) {
                    if (before == changes) {
                        known = new Known(found, true);
                        return found;
                    }
                }
            }
        } catch (AwsException refused) {
            throw Missing.explained(this, refused, List.of());
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Member member = model.member(method);
        if (member instanceof Member.Id id) {
            String value = identifier(id);
            return id.type() == String.class ? value : (Object) Integer.valueOf(value);
        }
        if (member instanceof Member.Attribute attribute) {
            return attribute(attribute);
        }
        if (member instanceof Member.Composed composed) {
            return compose(proxy, composed, arguments);
        }
        if (member == null) {
            return method.isDefault()
                    ? InvocationHandler.invokeDefault(proxy, method, arguments)
                    : object(proxy, method, arguments);
        }
        return TypedView.answer(this, proxy, member, arguments);
    }

    /** Runs the type's own code; what was known of the resource is forgotten if it may have changed. */
    Object compose(Object proxy, Member.Composed composed, Object[] arguments) throws Throwable {
        try {
            return InvocationHandler.invokeDefault(proxy, composed.code(), arguments);
        } finally {
            if (!Outcomes.reads(composed.operation())) {
                learn(null);
            }
        }
    }

    private Object object(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" ->
                proxy == arguments[0] || of(arguments[0]).filter(this::equals).isPresent();
            case "hashCode" -> hashCode();
            default -> toString();
        };
    }

    static Optional<ResourceState> of(Object proxy) {
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
    String title() {
        return model.isService() ? model.service() : Title.of(this);
    }

    /** The title, and what is loaded: {@code iam.User(name="alice"; arn="arn:…", …)}. */
    @Override
    public String toString() {
        return model.isService() ? model.service() + " service: " + Expressions.hint(model) : Title.whole(this);
    }
}
