package inia;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Shells with one home between them, of which the one that has the sandbox is killed again and again, while a program that only
 * knows the endpoint works on with the SDK's usual retries. As a program, {@code TakeOver 100} kills a hundred times.
 */
final class TakeOver implements AutoCloseable {
    private static final String DOCUMENT =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}";

    private final Path home;
    private final List<Process> shells = new ArrayList<>();
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicLong longest = new AtomicLong();
    private final TreeSet<String> acknowledged = new TreeSet<>();
    private final List<String> failed = Collections.synchronizedList(new ArrayList<>());

    TakeOver(Path home) {
        this.home = home;
    }

    /**
     * What a run came to.
     *
     * @param acknowledged how many policies and messages were acknowledged
     * @param lost those of them that are gone
     * @param failed what calls failed with, retries and all
     * @param longestMillis how long the longest call took
     */
    record Outcome(int acknowledged, TreeSet<String> lost, List<String> failed, long longestMillis) {}

    /** How many kills; a seed may follow. */
    public static void main(String[] arguments) throws Exception {
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        System.out.println("seed " + seed);
        try (TakeOver check = new TakeOver(Files.createTempDirectory("inia-take-over"))) {
            System.out.println(check.run(Integer.parseInt(arguments[0]), 3, new Random(seed)));
        } catch (Exception failure) {
            failure.printStackTrace();
        }
        System.exit(0);
    }

    /**
     * Kills the shell that has the sandbox, again and again.
     *
     * @param atOnce how many shells there are at a time
     */
    Outcome run(int kills, int atOnce, Random random) throws Exception {
        for (int i = 0; i < atOnce; i++) {
            start();
        }
        URI endpoint = URI.create(running().getProperty("endpoint"));
        Session session = session(endpoint);
        try (IamClient iam = session.client(Services.IAM);
                SqsClient sqs = session.client(Services.SQS)) {
            String url = sqs.createQueue(queue -> queue.queueName("work")).queueUrl();
            List<Thread> workers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String name = "w" + i + "-";
                workers.add(new Thread(() -> work(name, iam, sqs, url)));
            }
            workers.forEach(Thread::start);
            for (int kill = 0; kill < kills; kill++) {
                Thread.sleep(random.nextInt(300));
                killOwner();
                start();
            }
            done.set(true);
            for (Thread worker : workers) {
                worker.join();
            }
            return new Outcome(acknowledged.size(), lost(iam, sqs, url), failed, longest.get() / 1_000_000);
        }
    }

    private void work(String name, IamClient iam, SqsClient sqs, String url) {
        for (int i = 0; !done.get(); i++) {
            String id = name + i;
            long began = System.nanoTime();
            try {
                if (i % 8 == 0) {
                    iam.createPolicy(policy -> policy.policyName(id).policyDocument(DOCUMENT));
                } else {
                    sqs.sendMessage(message -> message.queueUrl(url).messageBody(id));
                }
                synchronized (acknowledged) {
                    acknowledged.add(id);
                }
            } catch (RuntimeException e) {
                // Where the call was done and its answer went with the shell, AWS too tells the retry so.
                if (!e.getMessage().contains("already exists")) {
                    failed.add(id + ": " + e);
                }
            }
            longest.accumulateAndGet(System.nanoTime() - began, Math::max);
        }
    }

    private TreeSet<String> lost(IamClient iam, SqsClient sqs, String url) {
        TreeSet<String> lost = new TreeSet<>(acknowledged);
        iam.listPoliciesPaginator(list -> list.scope(PolicyScopeType.LOCAL)).policies().stream()
                .map(Policy::policyName)
                .forEach(lost::remove);
        while (true) {
            List<Message> messages = sqs.receiveMessage(receive ->
                            receive.queueUrl(url).maxNumberOfMessages(10).visibilityTimeout(3600))
                    .messages();
            if (messages.isEmpty()) {
                return lost;
            }
            messages.forEach(message -> lost.remove(message.body()));
        }
    }

    /** A session that knows the endpoint, and nothing of who serves it. */
    private Session session(URI endpoint) {
        Profile keys = new ProfileFiles(home).find("default").orElseThrow();
        return Aws.local(home)
                .at(endpoint.toString())
                .sessions()
                .keys(
                        keys.property("aws_access_key_id").orElseThrow(),
                        keys.property("aws_secret_access_key").orElseThrow())
                .open();
    }

    /** Starts a shell, and waits until it has the sandbox or is attached to it. */
    private void start() throws IOException {
        Process shell = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Shell.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        shells.add(shell);
        BufferedReader lines = shell.inputReader();
        if (!"ready".equals(lines.readLine())) {
            throw new IOException("The shell did not open");
        }
    }

    /** Kills the shell that has the sandbox, with the signal that it can't catch; once it has told that it has it. */
    private void killOwner() throws IOException, InterruptedException {
        while (true) {
            long pid = Long.parseLong(running().getProperty("pid"));
            for (Process shell : shells) {
                if (shell.pid() == pid) {
                    shells.remove(shell);
                    shell.destroyForcibly();
                    shell.waitFor(10, TimeUnit.SECONDS);
                    return;
                }
            }
            Thread.sleep(10);
        }
    }

    private Properties running() throws IOException {
        Properties running = new Properties();
        try (InputStream in = Files.newInputStream(home.resolve("sandbox.properties"))) {
            running.load(in);
        }
        return running;
    }

    @Override
    public void close() {
        shells.forEach(Process::destroyForcibly);
    }

    /** A shell that has opened Inia, and waits. */
    static final class Shell {
        public static void main(String[] arguments) throws Exception {
            Aws.local(Path.of(arguments[0])).endpoint();
            System.out.println("ready");
            System.out.flush();
            System.in.read();
        }
    }
}
