package inia.shell.manual;

import inia.Services;
import inia.Session;
import inia.resource.s3.Bucket;
import inia.shell.Shell;
import inia.terminal.Terminal;
import java.util.function.Consumer;

/**
 * The commands that look things up, by static import beside those of {@link Shell}: {@code help}, {@code search}, {@code more},
 * {@code tree}, {@code whoami}.
 */
public final class Manual {
    private static final Commands COMMANDS = new Commands(Shell.class, Manual.class);
    private static Pager pager = new Pager(System.out, screen());

    private Manual() {}

    /** Opened when the manual is first asked: until then it costs nothing. */
    private static final class Shelf {
        private static final Library LIBRARY =
                new Library(Shell.aws.services(), service -> Shell.aws.session().client(service));
        private static final Topics TOPICS = new Topics(LIBRARY, COMMANDS);
        private static final Things THINGS = new Things(LIBRARY, TOPICS);
    }

    /** Lists the commands by task. */
    public static void help() {
        show(COMMANDS::write);
    }

    /**
     * Explains anything in reach: a client, a resource, a collection, a result, an exception; or what a text names.
     *
     * <pre>{@code
     * help("iam create_user")
     * help("iam create_user Path")
     * help("AccessDenied")
     * help(alice)
     * }</pre>
     *
     * @param thing the thing; or as text a command, a word, a service, an operation, a parameter, a type of resource, an error
     * @throws inia.client.UnknownNameException if a text names nothing, naming the nearest
     */
    public static void help(Object thing) {
        show(page -> Shelf.THINGS.write(thing, page));
    }

    /**
     * Explains something that a thing has: an operation of a client, a method of anything else.
     *
     * <pre>{@code
     * help(client, "create_user")
     * help(client, "create_user all")
     * help(alice, "attachPolicy")
     * }</pre>
     *
     * @param thing the thing
     * @param name the operation or the method, in any spelling
     * @throws inia.client.UnknownNameException if it has nothing of that name, naming the nearest
     */
    public static void help(Object thing, String name) {
        show(page -> Shelf.THINGS.write(thing, name, page));
    }

    /**
     * Explains one parameter of an operation, or a member of its result; or with {@code "all"} everything that AWS says.
     *
     * <pre>{@code
     * help(client, "list_users", "MaxItems")
     * help(client, "create_user", "Tags.Key")
     * help(client, "create_user", "all")
     * }</pre>
     *
     * @param thing the client
     * @param operation the operation, in any spelling
     * @param detail the parameter, what lies within it after a dot, or {@code all}
     * @throws inia.client.UnknownNameException if there is nothing of that name, naming the nearest
     */
    public static void help(Object thing, String operation, String detail) {
        show(page -> Shelf.THINGS.write(thing, operation + " " + detail, page));
    }

    /**
     * Finds what has to do with some words: commands, operations, parameters, resources, lessons.
     *
     * <pre>{@code
     * search("multipart")
     * }</pre>
     *
     * @param words one or more words
     */
    public static void search(String words) {
        show(page -> new Finder(Shelf.LIBRARY, COMMANDS).write(words, page));
    }

    /** Goes on with a page that was longer than the screen. */
    public static void more() {
        pager = pager.more(screen());
    }

    /**
     * Shows what is in a bucket, by prefix, with how many objects and bytes each holds: ten thousand objects at most.
     *
     * @param bucket the bucket
     */
    public static void tree(Bucket bucket) {
        tree(bucket, "");
    }

    /**
     * Shows what is in a bucket below a prefix.
     *
     * <pre>{@code
     * tree(bucket, "photos/")
     * }</pre>
     *
     * @param bucket the bucket
     * @param prefix what the keys begin with
     */
    public static void tree(Bucket bucket, String prefix) {
        show(page -> Tree.write(bucket, prefix, page));
    }

    /**
     * Shows what is in a bucket, of the default session.
     *
     * @param bucket the bucket's name
     */
    public static void tree(String bucket) {
        tree(bucket, "");
    }

    /**
     * Shows what is in a bucket below a prefix, of the default session.
     *
     * @param bucket the bucket's name
     * @param prefix what the keys begin with
     */
    public static void tree(String bucket, String prefix) {
        tree(Shell.aws.resource(Services.S3).bucket(bucket), prefix);
    }

    /** Shows who you are on the default session: principal, account, keys, endpoint, policies. */
    public static void whoami() {
        whoami(Shell.aws.session());
    }

    /**
     * Shows who a session's calls come from, and what that may do, as far as it may be asked.
     *
     * @param session the session
     */
    public static void whoami(Session session) {
        show(page -> Whoami.write(session, page));
    }

    private static void show(Consumer<Page> writer) {
        pager = new Pager(System.out, screen());
        Page page = pager.page();
        writer.accept(page);
        pager.show(page.lines());
    }

    /** What {@link #help(Object)} shows, in one piece however long it is. */
    static void print(String what) {
        Pager.Screen seen = screen();
        Pager whole = new Pager(System.out, new Pager.Screen(seen.width(), 0, seen.colours(), seen.unicode()));
        Page page = whole.page();
        if (what.isBlank()) {
            COMMANDS.write(page);
        } else {
            Shelf.THINGS.write(what, page);
        }
        whole.show(page.lines());
    }

    private static Pager.Screen screen() {
        return new Pager.Screen(
                Terminal.width(),
                Terminal.isWatched() ? Terminal.height() : 0,
                Terminal.hasColours(),
                Terminal.hasUnicode());
    }
}
