package inia.shell.manual;

import inia.client.Client;
import inia.client.Names;
import inia.client.Operation;
import inia.client.Shape;
import inia.client.ShapeMember;
import inia.client.UnknownNameException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what is meant by a text, and writes its page: a command, a word, a service, an operation, a parameter, a type, an error. */
final class Topics {
    private static final String ALL = "all";
    private static final int LISTED = 12;

    private final Library library;
    private final Commands commands;

    Topics(Library library, Commands commands) {
        this.library = library;
        this.commands = commands;
    }

    /**
     * Writes the page of a text.
     *
     * @throws UnknownNameException if there is nothing of that name, naming the nearest
     */
    void write(String text, Page page) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            commands.write(page);
            return;
        }
        String first = words.get(0);
        Optional<String> service = library.find(first);
        if (service.isPresent()) {
            ofService(library.manual(service.get()), words.subList(1, words.size()), page);
        } else if (words.size() == 1 && !commands.named(first).isEmpty() && !isType(first)) {
            command(first, page);
        } else if (!isType(text) && Words.find(text).isPresent()) {
            word(Words.find(text).get(), page);
        } else if (!named(words, page) && !asked(text, page)) {
            throw UnknownNameException.of("The manual has nothing named", text, known(), "It has");
        }
    }

    /** A question, or a few words: the page of the word that it is about, or what has to do with it; false if nothing has. */
    private boolean asked(String text, Page page) {
        if (text.strip().split("\\s+").length < 2) {
            return false;
        }
        List<String> asked = Question.asked(text);
        Optional<Map.Entry<String, String>> word = Words.find(String.join(" ", asked));
        if (word.isPresent()) {
            word(word.get(), page);
            return true;
        }
        List<String> about = Words.about(asked);
        if (asked.size() == 1 && about.isEmpty()) {
            return named(
                    words(text).stream()
                            .filter(each -> Question.words(each).equals(asked))
                            .toList(),
                    page);
        }
        Finder finder = new Finder(library, commands);
        if (finder.find(text).isEmpty()) {
            return false;
        }
        finder.write(text, page);
        return true;
    }

    /** The parts of {@code iam create_user UserName}, {@code iam.createUser}, {@code trace()}. */
    private static List<String> words(String text) {
        return Arrays.stream(text.replaceAll("\\([^)]*\\)", "").split("[\\s.#]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isType(String word) {
        return ResourceTypes.all().stream()
                .anyMatch(type -> ResourceTypes.name(type).equals(word));
    }

    private void ofService(ServiceManual manual, List<String> rest, Page page) {
        if (rest.isEmpty()) {
            ServicePage.write(manual, page);
            return;
        }
        Optional<Class<?>> type = ResourceTypes.find(manual.service(), rest.get(0));
        if (type.isPresent() && !manual.client().can(rest.get(0))) {
            ofType(type.get(), rest.subList(1, rest.size()), page);
        } else if (manual.errors().containsKey(rest.get(0))) {
            ErrorPage.write(rest.get(0), library, page);
        } else {
            operation(manual.client(), rest, page);
        }
    }

    /** An operation, or with more words one of its members. */
    void operation(Client client, List<String> words, Page page) {
        ServiceManual manual = library.manual(client.service());
        // "create user" in two words is one name.
        boolean two = words.size() > 1 && !client.can(words.get(0)) && client.can(words.get(0) + "_" + words.get(1));
        Operation operation = client.operation(two ? words.get(0) + "_" + words.get(1) : words.get(0));
        List<String> path = words.subList(two ? 2 : 1, words.size());
        if (path.isEmpty()) {
            OperationPage.inShort(manual, operation, page);
        } else if (path.equals(List.of(ALL)) && operation.input().find(ALL).isEmpty()) {
            OperationPage.whole(manual, operation, page);
        } else {
            member(manual, operation, path, page);
        }
    }

    private static void member(ServiceManual manual, Operation operation, List<String> path, Page page) {
        Shape shape = operation.input().find(path.get(0)).isPresent() ? operation.input() : operation.output();
        ShapeMember member = find(operation, shape, path.get(0));
        for (String name : path.subList(1, path.size())) {
            Shape outer = shape;
            shape = member.shape()
                    .orElseThrow(() -> UnknownNameException.of(
                            outer.name() + " has nothing within " + path.get(0) + ", so not", name, List.of(), ""));
            member = find(operation, shape, name);
        }
        MemberPage.write(manual, operation, shape, member, String.join(".", path), page);
    }

    private static ShapeMember find(Operation operation, Shape shape, String name) {
        boolean whole = shape.name().equals(operation.output().name());
        return shape.find(name).orElseThrow(() -> {
            List<String> known = new ArrayList<>();
            (whole ? operation.input() : shape).members().forEach(member -> known.add(member.name()));
            if (whole) {
                shape.members().forEach(member -> known.add(member.name()));
            }
            return UnknownNameException.of(
                    (whole ? operation.name() : shape.name()) + " has no parameter or result", name, known, "It has");
        });
    }

    private void ofType(Class<?> type, List<String> rest, Page page) {
        if (rest.isEmpty()) {
            TypePage.write(ResourceTypes.title(type), type, page);
            page.heading("more")
                    .code("help(\"" + ResourceTypes.title(type) + " "
                            + Members.of(type).get(0).method().getName() + "\")   one of them");
        } else {
            ofMember(ResourceTypes.title(type), type, rest.get(0), page);
        }
    }

    /** A method of a thing. */
    void ofMember(String title, Object thing, String name, Page page) {
        List<Member> overloads = Members.named(thing, Names.key(name));
        if (overloads.isEmpty()) {
            List<String> known = Members.of(thing).stream()
                    .map(member -> member.method().getName())
                    .distinct()
                    .toList();
            throw UnknownNameException.of(title + " has nothing named", name, known, "It has");
        }
        TypePage.method(title, overloads, library, page);
    }

    private void command(String name, Page page) {
        List<Member> overloads = commands.named(name);
        page.title(overloads.get(0).method().getName());
        for (Member overload : overloads) {
            page.blank().code(overload.typed());
            TypePage.tagged(OwnManual.of(overload.method()), page);
        }
        page.heading("more").code("help()   all commands");
    }

    private static void word(Map.Entry<String, String> word, Page page) {
        List<String> lines = word.getValue().lines().toList();
        page.title(word.getKey())
                .text(
                        String.join(
                                "\n",
                                lines.stream()
                                        .filter(line -> !line.startsWith("\t"))
                                        .toList()),
                        2);
        page.heading("to try");
        lines.stream().filter(line -> line.startsWith("\t")).forEach(line -> page.code(line.strip()));
    }

    /** What is found by its name wherever it is; false if nothing is. */
    private boolean named(List<String> words, Page page) {
        if (words.isEmpty()) {
            return false;
        }
        String name = words.get(0);
        List<Class<?>> types = ResourceTypes.all().stream()
                .filter(type -> Names.key(ResourceTypes.name(type)).equals(Names.key(name)))
                .toList();
        if (!types.isEmpty()) {
            ofType(types.get(0), words.subList(1, words.size()), page);
            return true;
        }
        String whole = String.join("_", words);
        List<ServiceManual> having = library.manuals().stream()
                .filter(manual -> manual.client().can(name) || manual.client().can(whole))
                .toList();
        if (having.size() == 1) {
            operation(having.get(0).client(), words, page);
            return true;
        }
        if (having.size() > 1) {
            choose(having, name, page);
            return true;
        }
        if (ErrorPage.knows(name, library)) {
            ErrorPage.write(name, library, page);
            return true;
        }
        return words.size() == 1 && parameter(name, page);
    }

    private static void choose(List<ServiceManual> having, String name, Page page) {
        page.title("More than one service has " + name + ":");
        for (ServiceManual manual : having) {
            Operation operation = manual.client().operation(name);
            page.row(
                    "help(\"" + manual.service() + " " + Names.snake(operation.name()) + "\")",
                    Sentences.first(manual.text(operation)),
                    40);
        }
    }

    /** A name that is a parameter's only: what it is where it stands first, and where else it stands. */
    private boolean parameter(String name, Page page) {
        String key = Names.key(name);
        List<String> found = new ArrayList<>();
        for (ServiceManual manual : library.manuals()) {
            manual.entries()
                    .forEach((operation, entry) -> manual.parameters(entry).keySet().stream()
                            .filter(parameter -> Names.key(parameter).equals(key))
                            .forEach(parameter ->
                                    found.add(manual.service() + " " + operation + " " + Names.pascal(parameter))));
        }
        if (found.isEmpty()) {
            return false;
        }
        write(found.get(0), page);
        if (found.size() > 1) {
            page.heading(found.size() + " operations take it, among them");
            found.stream().skip(1).limit(LISTED).forEach(path -> page.code("help(\"" + path + "\")"));
        }
        return true;
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(commands.names());
        known.addAll(Words.all());
        known.addAll(library.services());
        ResourceTypes.all().forEach(type -> known.add(ResourceTypes.name(type)));
        known.addAll(ErrorPage.codes(library));
        library.manuals().forEach(manual -> known.addAll(manual.entries().keySet()));
        return known.stream().distinct().toList();
    }
}
