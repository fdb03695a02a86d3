package inia.shell.manual;

import inia.ClientKey;
import inia.client.AwsException;
import inia.client.Client;
import inia.client.Operation;
import inia.resource.DynamicResource;
import inia.resource.Resource;
import inia.resource.ResourceType;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkClient;

/** Finds what the manual has about a thing in reach: an object of the shell, not a text. */
final class Things {
    private final Library library;
    private final Topics topics;

    Things(Library library, Topics topics) {
        this.library = library;
        this.topics = topics;
    }

    /** Writes the page of a thing. */
    void write(Object thing, Page page) {
        if (thing instanceof CharSequence text) {
            topics.write(text.toString(), page);
        } else if (client(thing) != null) {
            ServicePage.write(library.manual(client(thing).service()), page);
        } else if (thing instanceof Operation operation) {
            // An operation alone does not tell its service; the request's package does.
            topics.operation(of(manual -> manual.isOf(operation)), List.of(operation.name()), page);
        } else if (thing instanceof AwsException refused) {
            ErrorPage.write(refused, library, page);
        } else {
            TypePage.write(title(thing), thing, page);
            Members.of(thing).stream()
                    .findFirst()
                    .ifPresent(member -> page.heading("more")
                            .code("help(x, \"" + member.method().getName() + "\")   one of them, x being "
                                    + title(thing)));
        }
    }

    /**
     * Writes the page of something that a thing has.
     *
     * @param name an operation or a member; more words for what lies within
     */
    void write(Object thing, String name, Page page) {
        Client client = client(thing);
        if (thing instanceof CharSequence text) {
            topics.write(text + " " + name, page);
        } else if (client != null) {
            topics.operation(client, List.of(name.strip().split("[\\s.]+")), page);
        } else if (thing instanceof Operation operation) {
            topics.operation(
                    of(manual -> manual.isOf(operation)),
                    List.of((operation.name() + " " + name).split("[\\s.]+")),
                    page);
        } else {
            topics.ofMember(title(thing), thing, name, page);
        }
    }

    /** The client that a thing is, or stands for; null if it does not. */
    private Client client(Object thing) {
        if (thing instanceof Client client) {
            return client;
        }
        if (thing instanceof ClientKey<?> key) {
            return library.manual(key.service()).client();
        }
        return thing instanceof SdkClient sdk ? of(manual -> manual.isOf(sdk)) : null;
    }

    /** The client of the service that something of the SDK belongs to. */
    private Client of(Predicate<ServiceManual> owner) {
        return library.manuals().stream()
                .filter(owner)
                .findFirst()
                .map(ServiceManual::client)
                .orElseThrow(() -> new IllegalArgumentException("It is of no service at hand"));
    }

    private static String title(Object thing) {
        if (thing == null) {
            return "null";
        }
        if (thing instanceof Class<?> type) {
            return type.isAnnotationPresent(ResourceType.class) ? ResourceTypes.title(type) : type.getSimpleName();
        }
        if (thing instanceof Resource || thing instanceof DynamicResource) {
            return thing.toString().lines().findFirst().orElse("").replaceFirst(" service: .*", " service");
        }
        return Members.types(thing).get(0).getSimpleName();
    }
}
