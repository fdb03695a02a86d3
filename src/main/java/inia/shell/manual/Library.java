package inia.shell.manual;

import inia.client.Client;
import inia.client.ServiceCatalog;
import inia.client.UnknownNameException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The manuals of all services at hand, each opened when it is first asked for. */
final class Library {
    private final ServiceCatalog services;
    private final Function<String, Client> clients;
    private final Map<String, ServiceManual> manuals = new ConcurrentHashMap<>();

    /**
     * @param clients gives a client of a service, to look at
     */
    Library(ServiceCatalog services, Function<String, Client> clients) {
        this.services = services;
        this.clients = clients;
    }

    /** The names of the services at hand, as boto3 has them. */
    List<String> services() {
        return services.names().atHand();
    }

    /** The name of a service at hand, by any spelling of it. */
    Optional<String> find(String spelled) {
        try {
            String name = services.name(spelled);
            return services.isAtHand(name) ? Optional.of(name) : Optional.empty();
        } catch (UnknownNameException none) {
            return Optional.empty();
        }
    }

    /** The manual of a service at hand. */
    ServiceManual manual(String service) {
        return manuals.computeIfAbsent(
                services.name(service), name -> new ServiceManual(services.module(name), () -> clients.apply(name)));
    }

    /** The manuals of all services at hand that have one; the ones that are used most come first. */
    List<ServiceManual> manuals() {
        return services().stream().sorted(Library::usedMore).map(this::manual).toList();
    }

    private static int usedMore(String one, String other) {
        List<String> first = List.of("iam", "s3", "sqs", "sts", "dynamodb", "sns");
        int place = first.indexOf(one) < 0 ? first.size() : first.indexOf(one);
        int otherPlace = first.indexOf(other) < 0 ? first.size() : first.indexOf(other);
        return place == otherPlace ? one.compareTo(other) : Integer.compare(place, otherPlace);
    }
}
