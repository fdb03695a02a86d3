package inia.shell;

import inia.Aws;
import inia.Home;
import inia.client.AwsException;
import inia.client.Result;

/**
 * What is at hand in the shell, by static import: {@code aws}, and the commands of the lessons.
 *
 * <p>The commands print; they return nothing, so that JShell adds no line of its own.
 */
public final class Shell {
    /** The local AWS: where sessions, clients and resources come from. */
    public static final Aws aws = Aws.local(Home.locate());

    static {
        aws.onCall(Refusals::heard);
    }

    private Shell() {}

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
                        .map(requestId -> aws.why(requestId).toString())
                        .orElse(
                                "No call has been refused for want of permission yet. why(result) explains one that was allowed."));
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
