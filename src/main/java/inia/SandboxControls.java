package inia;

import inia.client.Client;
import inia.client.Names;
import inia.client.NotSentException;
import inia.client.UnknownNameException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What can be done to the sandbox itself, beside calling it: {@code aws.sandbox()}.
 *
 * <pre>{@code
 * var sandbox = aws.sandbox()
 * sandbox.snapshot("start")                               // go back to it with restore("start")
 * sandbox.clock().advance(Duration.ofHours(1))            // sessions and messages grow older at once
 * sandbox.fail("s3:PutObject").with(503).times(2)         // see clients try again
 * sandbox.settle(Duration.ofSeconds(5))                   // see waiters wait
 * sandbox.account("222233334444")                         // another account, as its root
 * }</pre>
 *
 * It may be the sandbox of this shell or of another one with the same folder: all of this holds for everybody who calls it.
 */
public final class SandboxControls {
    private static final String SETTINGS = "settings";
    private static final String SNAPSHOTS = "snapshots";
    private static final String LATER = "Duration.ofSeconds(5)";
    private static final String FAULTS = "faults";

    private final Aws aws;
    private final SandboxApi api;

    SandboxControls(Aws aws) {
        this.aws = aws;
        this.api = new SandboxApi(aws::endpoint);
    }

    /**
     * Another account, with nothing in it but its root; it is made when it is first asked for.
     *
     * <p>What is in it is seen from other accounts only as far as its policies allow. Its root's profile is
     * {@code root-222233334444}, for other shells and AWS clients too.
     *
     * @param id the account's id, twelve digits
     * @return a session of its root
     * @throws NotSentException if that can't be an account's id
     */
    public Session account(String id) {
        if (!Given.name(id, "\"222233334444\"").matches("[0-9]{12}")) {
            throw new NotSentException(
                    "An account's id has twelve digits, such as 222233334444; '" + id + "' has others.");
        }
        api.post("accounts/" + id);
        String profile = "root-" + id;
        return aws.session(aws.availableProfiles().contains(profile) ? profile : "root");
    }

    /**
     * Empties the sandbox, and ends all that was set here: time is the machine's again, nothing fails on demand, changes are seen
     * at once. Its profiles stay, with their keys, and so do snapshots.
     */
    public SandboxControls reset() {
        api.post("reset");
        return this;
    }

    /**
     * Keeps everything that is in the sandbox as it is now, to come back to it; in place of an older snapshot of that name.
     *
     * @param name letters, digits and {@code . _ -}
     * @throws NotSentException if the name can't be one, or the disk is full
     */
    public SandboxControls snapshot(String name) {
        api.names("POST", SNAPSHOTS + "/" + checked(name));
        return this;
    }

    /**
     * Makes everything in the sandbox what it was when a snapshot was taken; the clock and what was set here stay.
     *
     * @param name the snapshot's name
     * @throws UnknownNameException if there is none, naming the nearest
     * @throws NotSentException if none was taken yet
     */
    public SandboxControls restore(String name) {
        api.names("POST", SNAPSHOTS + "/" + existing(name) + "/restore");
        return this;
    }

    /** The names of the snapshots, sorted. */
    public List<String> snapshots() {
        return api.names("GET", SNAPSHOTS);
    }

    /**
     * Deletes a snapshot.
     *
     * @param name the snapshot's name
     * @throws UnknownNameException if there is none, naming the nearest
     */
    public SandboxControls deleteSnapshot(String name) {
        api.names("DELETE", SNAPSHOTS + "/" + existing(name));
        return this;
    }

    private String existing(String name) {
        Given.name(name, "\"start\"");
        List<String> names = snapshots();
        if (names.isEmpty()) {
            throw new NotSentException("There is no snapshot '" + name
                    + "': none was taken yet. aws.sandbox().snapshot(\"start\") takes one.");
        }
        if (!names.contains(name)) {
            throw UnknownNameException.of("There is no snapshot", name, names, "There are");
        }
        return name;
    }

    private static String checked(String name) {
        if (!Given.name(name, "\"start\"").matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}")) {
            throw new NotSentException(
                    "A snapshot's name has letters, digits and . _ -, 64 at most: '" + name + "' has others.");
        }
        return name;
    }

    /**
     * What was added, changed and removed in the sandbox since this was last asked, whoever did it; the first time, all there is.
     *
     * <pre>{@code
     * + iam user alice
     * ~ s3 bucket photos
     * - sqs queue work
     * }</pre>
     */
    public Changes changes() {
        return new Changes(api.names("POST", "changes"));
    }

    /**
     * What was added, changed and removed in the sandbox since a snapshot was taken.
     *
     * @param snapshot the snapshot's name
     * @throws UnknownNameException if there is none, naming the nearest
     */
    public Changes changes(String snapshot) {
        return new Changes(api.names("GET", "changes", "since", existing(snapshot)));
    }

    /** The sandbox's clock, to be advanced, frozen, and looked at. */
    public SandboxTime clock() {
        return new SandboxTime(api);
    }

    /**
     * Lets calls fail, with status 503 unless {@link Fault#with} says otherwise, until {@link Fault#times} have failed or it is
     * cleared.
     *
     * @param operation which: {@code s3:PutObject} or {@code s3:put_object}; {@code s3:*} for all of a service, {@code *} for all
     * @throws UnknownNameException if there is no such operation, naming the nearest
     */
    public Fault fail(String operation) {
        return add(operation, "status", 503);
    }

    /**
     * Lets calls take longer.
     *
     * @param operation which, as {@link #fail} has them
     * @param delay how much longer each takes
     */
    public Fault slow(String operation, Duration delay) {
        Given.time(delay, LATER);
        if (delay.isZero()) {
            throw new NotSentException("A call that is to be slow needs some time, such as " + LATER + ".");
        }
        return add(operation, "delay", delay);
    }

    /**
     * Lets only so many calls a second go well; others are refused as the service refuses calls that come too fast.
     *
     * @param operation which, as {@link #fail} has them
     * @param callsPerSecond how many, from 1 on
     */
    public Fault throttle(String operation, int callsPerSecond) {
        return add(
                operation,
                "perSecond",
                Given.number(callsPerSecond, 1, "throttle lets so many calls a second go well,"));
    }

    /**
     * Lets connections be closed without an answer, before anything was done; {@link Fault#afterwards} for after.
     *
     * @param operation which, as {@link #fail} has them
     */
    public Fault drop(String operation) {
        return add(operation, "drop", "before");
    }

    /** The faults that there are, those that are used up too. */
    public Faults faults() {
        return new Faults(
                api.rows(FAULTS).stream().map(told -> new Fault(api, told)).toList());
    }

    /** Ends all faults. */
    public SandboxControls clearFaults() {
        api.delete(FAULTS);
        return this;
    }

    private Fault add(String operation, String effect, Object value) {
        return new Fault(api, api.post(FAULTS, "operation", known(operation), effect, value));
    }

    private String known(String operation) {
        int colon = Given.name(operation, "\"s3:PutObject\"").indexOf(':');
        if (operation.equals("*")) {
            return operation;
        }
        if (colon < 0) {
            throw new NotSentException(
                    "An operation is named with its service before it, such as s3:PutObject or s3:*; '" + operation
                            + "' is not.");
        }
        Client client = aws.client(operation.substring(0, colon));
        String name = operation.substring(colon + 1);
        if (name.endsWith("*")) {
            return operation;
        }
        return client.operations().stream()
                .filter(each -> Names.key(each).equals(Names.key(name)))
                .findFirst()
                .map(each -> operation.substring(0, colon + 1) + Names.pascal(each))
                .orElseThrow(() -> UnknownNameException.of(
                        "The service " + operation.substring(0, colon) + " has no operation",
                        name,
                        client.operations().stream().map(Names::pascal).toList(),
                        "It has"));
    }

    /**
     * Lets what is done in IAM and S3 be seen by reads only after a time, as in AWS, where news takes a while to be everywhere:
     * a user just created is not found, a user just deleted still is, and waiters have to wait.
     *
     * <p>The time passes by the sandbox's clock: {@code clock().advance(…)} settles everything at once. What callers may do, and
     * the answers to writes themselves, go by the newest state always.
     *
     * @param time how long it takes; {@code Duration.ZERO} for at once
     */
    public SandboxControls settle(Duration time) {
        api.post(SETTINGS, "settle", Given.time(time, LATER));
        return this;
    }

    /**
     * Lets the pages of every list have so few items, whatever is asked for, so that paging shows with little in the account.
     *
     * @param items how many at most; 0 for as many as are asked for
     */
    public SandboxControls pages(int items) {
        api.post(SETTINGS, "pages", Given.number(items, 0, "Pages have so many items at most,"));
        return this;
    }

    /**
     * Lets services take only so many calls a second as AWS's do, so that programs learn to wait: on a FIFO queue without high
     * throughput 300 of each action. They take as many as come otherwise, so that no test of a program has to wait.
     *
     * <p>Calls beyond are refused with {@code ThrottlingException}, which clients try again; batches count as one call.
     * {@link #throttle} sets a rate of your own, for any operation.
     *
     * @param hold true for AWS's rates
     */
    public SandboxControls quotas(boolean hold) {
        api.post(SETTINGS, "quotas", hold);
        return this;
    }

    /**
     * Empties the sandbox, and lets all ids, request ids, access keys and dates that it makes from now on come out the same each
     * time, for slides and lessons: until {@link #fixed(boolean) fixed(false)}, and from the beginning again after each reset. The
     * clock stands at 2026-01-15, 10:00 UTC; {@code clock().advance(…)} moves it.
     */
    public SandboxControls fixed() {
        return fixed(true);
    }

    /**
     * Empties the sandbox, to go on with ids and dates that come out the same each time, or as they come.
     *
     * @param same true for the same each time
     */
    public SandboxControls fixed(boolean same) {
        api.post(SETTINGS, "fixed", same);
        return this;
    }

    /** The latest calls that the sandbox has answered, two thousand at most, the newest last. */
    public LoggedCalls log() {
        return new LoggedCalls(api.rows("log"));
    }

    /** Prints the lines that point the AWS CLI, boto3, Terraform and the SDKs at this sandbox, ready to paste. */
    public void cli() {
        System.out.println(new ClientLines(aws.endpoint(), aws.home().toAbsolutePath()).text());
    }

    /** Where the sandbox is, what was set here, and what to type next. */
    @Override
    public String toString() {
        Map<String, Object> settings = api.get(SETTINGS);
        Duration settle = Duration.parse(settings.get("settle").toString());
        List<String> snapshots = snapshots();
        StringBuilder text = new StringBuilder("The sandbox at " + aws.endpoint());
        text.append("\n  clock    ").append(clock());
        if (!settle.isZero()) {
            text.append("\n  settle   changes are seen after ")
                    .append(settle.toString().substring(2).toLowerCase());
        }
        if (!settings.get("pages").equals(0)) {
            text.append("\n  pages    of ").append(settings.get("pages")).append(" items at most");
        }
        if (settings.get("quotas").equals(true)) {
            text.append("\n  quotas   FIFO queues without high throughput take 300 calls a second of each action");
        }
        if (settings.get("fixed").equals(true)) {
            text.append("\n  fixed    ids and dates come out the same after each reset");
        }
        if (!snapshots.isEmpty()) {
            text.append("\n  snapshot ").append(String.join(", ", snapshots));
        }
        faults().forEach(fault -> text.append("\n  fault    ").append(fault));
        return text.append("\n  next     snapshot(\"start\") changes() clock() fail(\"s3:PutObject\") log() cli()")
                .toString();
    }
}
