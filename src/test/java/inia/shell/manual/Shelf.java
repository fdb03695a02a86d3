package inia.shell.manual;

import inia.client.Client;
import inia.client.ClientSettings;
import inia.client.ModuleFolder;
import inia.client.ServiceCatalog;
import inia.shell.Shell;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The manual of all services at hand, with clients to look at, not to call with. */
final class Shelf {
    private static final Map<String, Client> CLIENTS = new ConcurrentHashMap<>();
    static final Library LIBRARY =
            new Library(new ServiceCatalog(ModuleFolder.in(Path.of("target/no-modules"))), Shelf::client);
    static final Commands COMMANDS = new Commands(Shell.class, Manual.class);
    static final Topics TOPICS = new Topics(LIBRARY, COMMANDS);
    static final Things THINGS = new Things(LIBRARY, TOPICS);

    private Shelf() {}

    static Client client(String service) {
        return CLIENTS.computeIfAbsent(
                service,
                name -> Client.over(
                        name,
                        ServiceCatalog.find(name)
                                .newClient(ClientSettings.of(() -> null, "us-east-1")
                                        .withEndpoint(URI.create("http://127.0.0.1:1")))));
    }

    /** What help prints of a text. */
    static String help(String text) {
        return text(help(text, 100));
    }

    static List<String> help(String text, int width) {
        Page page = new Page(width, false);
        TOPICS.write(text, page);
        return page.lines();
    }

    static String help(Object thing, String name) {
        Page page = new Page(100, false);
        THINGS.write(thing, name, page);
        return text(page.lines());
    }

    static String search(String words) {
        Page page = new Page(100, false);
        new Finder(LIBRARY, COMMANDS).write(words, page);
        return text(page.lines());
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines);
    }
}
