package inia.resource;

import inia.client.Client;
import inia.client.UnknownNameException;
import java.util.List;
import java.util.Map;

/** Where resources begin: the service resource of a client, typed or dynamic. */
public final class Resources {
    private Resources() {}

    /** The services that have resources: {@code iam}, {@code s3}, … */
    public static List<String> available() {
        return Declared.names();
    }

    /**
     * The typed view: the service resource as its interface, such as {@code IamService}.
     *
     * @param service a service's interface
     * @param client a client of that service
     */
    public static <R extends Resource> R of(Class<R> service, Client client) {
        return service.cast(TypedView.object(begin(service, client)));
    }

    /**
     * The dynamic view: any member by any spelling of its name, checked when it runs.
     *
     * @param service the service's name, such as {@code iam}
     * @throws UnknownNameException if there are no resources for that service
     */
    public static DynamicResource dynamic(String service, Client client) {
        return new DynamicResource(begin(declared(service), client));
    }

    /**
     * The resource model of a service that its annotations declare, as plain data: an array {@code types}, the service's own
     * first, each with name, identifiers, attributes, actions, batchActions, references, subResources, collections, waiters.
     *
     * @param service the service's name, such as {@code iam}
     * @throws UnknownNameException if there are no resources for that service
     */
    public static Map<String, Object> model(String service) {
        return PrintedModel.of(TypeModel.of(declared(service)));
    }

    private static Class<?> declared(String service) {
        Class<?> type = Declared.type(service);
        if (type == null) {
            throw UnknownNameException.of("There are no resources for", service, Declared.names(), "There are for");
        }
        return type;
    }

    private static ResourceState begin(Class<?> service, Client client) {
        TypeModel model = TypeModel.of(service);
        if (!model.isService()) {
            throw new IllegalArgumentException(
                    service.getName() + " is no service; begin with the service it belongs to");
        }
        return new ResourceState(model, client, new String[0], null);
    }
}
