package inia.shell;

import inia.Aws;
import inia.Home;
import inia.client.AwsException;
import inia.client.CallRecord;
import inia.client.Rehearsal;
import inia.client.Result;
import inia.shell.manual.Directory;
import inia.shell.translate.Translation;
import inia.terminal.Terminal;
import java.util.List;

/**
 * What is at hand in the shell, by static import: {@code aws}, and the commands of the lessons.
 *
 * <p>The commands print; they return nothing, so that JShell adds no line of its own.
 */
public final class Shell {
    /** The local AWS: where sessions, clients and resources come from. */
    public static final Aws aws = Aws.local(Home.locate(), System.getProperty(ShellArguments.PROFILE, "default"));

    private static final String FIXED = "--fixed";
    private static final CallLog CALLS = new CallLog();
    private static final Trace TRACE = new Trace(CALLS, () -> System.out);

    static {
        aws.onCall(Refusals::heard);
        aws.onCall(CALLS);
        aws.onCall(TRACE);
    }

    private Shell() {}

    /**
     * Prints something whole, where JShell's echo is cut: a result, a collection, a table, anything.
     *
     * @param thing what to print; a collection is listed for it
     */
    public static void show(Object thing) {
        System.out.println(Whole.text(thing));
    }

    /**
     * Prints a result, a collection, pages or a list as a table.
     *
     * <pre>{@code
     * table(iam.users())
     * }</pre>
     *
     * @param thing what has rows
     */
    public static void table(Object thing) {
        System.out.println(Rows.table(thing).width(Terminal.width()).text());
    }

    /**
     * Prints a table with columns of your choice.
     *
     * <pre>{@code
     * table(iam.users(), "Name: UserName, Since: CreateDate")
     * }</pre>
     *
     * @param thing what has rows
     * @param columns the API's names, each with a title before it if you like, separated by commas
     * @throws inia.client.ParameterException if the columns can't be read
     */
    public static void table(Object thing, String columns) {
        System.out.println(Rows.table(thing, columns).width(Terminal.width()).text());
    }

    /**
     * Lists what can be done with something: a session, a client, a resource, a result.
     *
     * @param thing what to look at
     */
    public static void dir(Object thing) {
        dir(thing, "");
    }

    /**
     * Lists what can be done with something, as far as its name contains a text: {@code dir(client, "access_key")}.
     *
     * @param thing what to look at
     * @param name part of a name, in any spelling
     */
    public static void dir(Object thing, String name) {
        List<String> lines = Directory.of(thing, name, Terminal.width());
        if (lines.isEmpty()) {
            System.out.println("Nothing here has '" + name + "' in its name. dir(x) lists everything.");
        }
        lines.forEach(System.out::println);
    }

    /**
     * Shows each API call from now on, as it ends: service, operation, parameters, status, time.
     *
     * @param on true to show them, false to stop
     */
    public static void trace(boolean on) {
        trace(on ? "calls" : "off");
    }

    /**
     * Shows each call from now on as far as you say: {@code trace("wire")} with the HTTP request and its answer, secrets masked.
     *
     * @param level {@code wire}, {@code calls} (a line each, as {@code trace(true)}) or {@code off}
     * @throws inia.client.UnknownNameException if there is no such level, naming the nearest
     */
    public static void trace(String level) {
        System.out.println(TRACE.turn(level));
    }

    /** Lists the latest API calls, the newest last; {@code translate(3)} shows the third as code. */
    public static void calls() {
        CallTable.print(CALLS.entries(), System.out);
    }

    /** Shows the last API call as code: AWS CLI, boto3 and the plain SDK for Java, each ready to paste. */
    public static void translate() {
        System.out.println(
                CALLS.latest()
                        .map(entry -> translated(entry.call()).toString())
                        .orElse(
                                "No call has been made yet. Make one, such as aws.client(\"iam\").call(\"list_users\"), then translate()."));
    }

    /**
     * Shows an earlier API call as code.
     *
     * @param number the call's number, as {@link #calls()} lists it
     */
    public static void translate(int number) {
        System.out.println(CALLS.find(number)
                .map(entry -> translated(entry.call()).toString())
                .orElseGet(
                        () -> "There is no call " + number + " to translate. calls() lists them with their numbers."));
    }

    /**
     * Shows the call that some code would make as code for elsewhere; nothing is sent or changed.
     *
     * <pre>{@code
     * translate(() -> alice.attachPolicy(arn))
     * }</pre>
     *
     * @param code what would make the call; of several calls, the first
     */
    public static void translate(Runnable code) {
        System.out.println(
                Rehearsal.of(code).map(call -> translated(call).toString()).orElse("That makes no call."));
    }

    private static Translation translated(CallRecord call) {
        return Translation.of(call, aws.services());
    }

    /**
     * Writes the session's calls, in order, to a file to take home: a Java program on the plain SDK, a notebook, a shell script
     * of AWS CLI calls, or Python, as the file's ending says. What one call took from another's answer, the program takes too.
     *
     * <pre>{@code
     * export("Lab.java")
     * }</pre>
     *
     * @param file such as {@code Lab.java}, {@code Lab.ipynb}, {@code lab.sh} or {@code lab.py}
     * @throws inia.client.NotSentException if the ending says no language, or the file is there already
     */
    public static void export(String file) {
        export(file, false);
    }

    /**
     * The same, to a file that may be there already.
     *
     * @param file such as {@code Lab.java}
     * @param replace true to write over it
     */
    public static void export(String file, boolean replace) {
        List<CallRecord> calls =
                CALLS.entries().stream().map(CallLog.Entry::call).toList();
        System.out.println(new Exporter(calls, aws.services(), aws.home()).write(file, replace));
    }

    /** Lists the lessons, and how far you have come in each. */
    public static void lessons() {
        Classroom.tutor().lessons();
    }

    /**
     * Opens a lesson, at the step where you left it.
     *
     * @param name its name or number, such as {@code sessions} or {@code 1}; or the path of a Markdown file
     * @throws inia.client.UnknownNameException if there is no such lesson, naming the nearest
     */
    public static void lesson(String name) {
        Classroom.tutor().lesson(name);
    }

    /**
     * Opens a lesson by its number.
     *
     * @param number 1 for the first
     */
    public static void lesson(int number) {
        lesson(Integer.toString(number));
    }

    /**
     * Opens a lesson at a step of your choice; what that step builds on is made where it is missing.
     *
     * <pre>{@code
     * lesson("waiters", 3)
     * }</pre>
     *
     * @param name its name or number; or the path of a Markdown file
     * @param step 1 for the first
     * @throws inia.client.UnknownNameException if there is no such lesson, naming the nearest
     */
    public static void lesson(String name, int step) {
        Classroom.tutor().lesson(name, step);
    }

    /**
     * Opens a step of a lesson whose page you read elsewhere, such as in a notebook: what it builds on is made where it is
     * missing, and the tutor looks at what you do from here on.
     *
     * @param name the lesson's name or number; or the path of a Markdown file
     * @param step 1 for the first
     * @throws inia.client.UnknownNameException if there is no such lesson, naming the nearest
     */
    public static void step(String name, int step) {
        Classroom.tutor().step(name, step);
    }

    /**
     * Plays a lesson for a room: Enter types and runs what comes next, {@code b} goes back, {@code q} ends. What is in the sandbox
     * comes back at the end.
     *
     * @param name the lesson's name or number; or the path of a Markdown file. With {@code --fixed} after it, as in
     *     {@code demo("waiters --fixed")}, ids and dates are the same each time, so that slides match
     * @throws inia.client.UnknownNameException if there is no such lesson, naming the nearest
     */
    public static void demo(String name) {
        Classroom.demo(name.replace(FIXED, "").strip(), name.endsWith(FIXED));
    }

    /** Shows the step before the open one. */
    public static void back() {
        Classroom.tutor().back();
    }

    /** Does the open step's exercise for you, and goes on. */
    public static void skip() {
        Classroom.tutor().skip();
    }

    /** Leaves the lesson for a while, to try things that the tutor does not look at; {@link #resume()} comes back. */
    public static void play() {
        Classroom.tutor().play();
    }

    /** Comes back to the open lesson: shows its step again, and the lines that make its variables. */
    public static void resume() {
        Classroom.tutor().resume();
    }

    /** Begins the open lesson anew, in an account with nothing in it but what the lesson starts with. */
    public static void reset() {
        Classroom.tutor().reset();
    }

    /** Makes again what the open step builds on, where you have deleted it. */
    public static void repair() {
        Classroom.tutor().repair();
    }

    /** Goes on to the next step, once the open one is done. */
    public static void next() {
        Classroom.tutor().next();
    }

    /** Looks whether the open step is done, and says what is missing. */
    public static void check() {
        Classroom.tutor().check();
    }

    /** Gives the next hint for the open step. */
    public static void hint() {
        Classroom.tutor().hint();
    }

    /** Shows one way to do the open step. */
    public static void solution() {
        Classroom.tutor().solution();
    }

    /**
     * Answers the question of the open step.
     *
     * @param value your answer: a text, a number, a list, or a result
     */
    public static void answer(Object value) {
        Classroom.tutor().answer(value);
    }

    /** Explains the last call that was refused for want of permission: which statement decided, and what would allow it. */
    public static void why() {
        System.out.println(
                Refusals.last()
                        .map(requestId -> aws.why(requestId)
                                + (Refusals.calledSince() ? "\n  (No call since then was refused.)" : ""))
                        .orElse(
                                "No call has been refused for want of permission yet.\nwhy(result) explains one that was allowed."));
    }

    /**
     * Explains why a call was refused.
     *
     * @param refused what the call threw
     */
    public static void why(AwsException refused) {
        System.out.println(aws.why(refused.requestId()));
    }

    /**
     * Explains why a call was allowed.
     *
     * @param result what the call gave
     */
    public static void why(Result result) {
        System.out.println(aws.why(String.valueOf(result.search("ResponseMetadata.RequestId"))));
    }

    /** Shows where you are, and how far you have come in each lesson. */
    public static void progress() {
        Classroom.tutor().progress();
    }
}
