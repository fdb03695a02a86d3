package inia.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The shell as a learner meets it: a real jshell, typed into. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShellIT {
    private Path home;
    private JShellProcess shell;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        home = folder;
        shell = JShellProcess.open(home);
    }

    @AfterAll
    void close() throws IOException {
        shell.close();
    }

    @Test
    void greetsInFiveLinesAtMostAndSaysWhatToTypeFirst() {
        List<String> banner = shell.greeting()
                .lines()
                .filter(line -> !line.startsWith("|") && !line.isBlank())
                .toList();

        assertThat(banner).hasSizeLessThanOrEqualTo(5);
        assertThat(String.join("\n", banner))
                .contains("local sandbox")
                .contains("aws.client(\"iam\").call(\"list_users\")")
                .contains("lesson(\"sessions\")")
                .doesNotContain("SLF4J");
    }

    @Test
    void bringsBackTheDefaultImports() {
        assertThat(shell.type("List.of(1).stream().map(i -> new BigDecimal(i)).collect(Collectors.toList())"))
                .endsWith("==> [1]");
    }

    @Test
    void saysWhereCallsGoAndWhoIsCalling() {
        assertThat(shell.type("aws"))
                .contains("http://127.0.0.1:")
                .contains("arn:aws:iam::123456789012:user/admin")
                .contains("us-east-1");
    }

    @Test
    void answersByDictionaryAndByObject() {
        assertThat(shell.type("aws.client(\"iam\").call(\"list_users\").search(\"Users[].UserName\")"))
                .contains("admin");
        assertThat(shell.type(
                        "for (var user : aws.resource(IAM).users()) System.out.println(user.name() + user.arn())"))
                .contains("adminarn:aws:iam::123456789012:user/admin");
        assertThat(shell.type("for (var user : aws.resource(\"iam\").all(\"users\")) System.out.println(user)"))
                .contains("iam.User(name=\"admin\"");
        assertThat(shell.type("aws.client(STS).getCallerIdentity().account()")).contains("\"123456789012\"");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("aws.client(\"imm\")", "AWS has no service 'imm'. Did you mean 'iam'?"),
                arguments("aws.resource(\"sts\")", "sts has operations only: client(\"sts\")."),
                arguments("aws.client(\"iam\").call(\"create_usr\")", "Did you mean 'create_user'?"),
                arguments(
                        "aws.client(\"iam\").call(\"CreateUser\", \"UserNme\", \"a\")",
                        "CreateUser has no parameter 'UserNme'. Did you mean 'UserName'? It takes: Path, PermissionsBoundary, Tags, UserName"),
                arguments("aws.session(\"rot\")", "There is no profile 'rot'. Did you mean 'root'?"),
                arguments(
                        "aws.session(\"root\", \"us-est-1\")",
                        "AWS has no region 'us-est-1'. Did you mean 'us-east-1'?"),
                arguments(
                        "help(\"creat_usr\")", "The manual has nothing named 'creat_usr'. Did you mean 'create_user'?"),
                arguments("lesson(\"sesions\")", "There is no lesson 'sesions'. Did you mean 'sessions'?"),
                arguments("lesson(\"nowhere/my.md\")", "There is no file nowhere/my.md"),
                arguments("aws.client(\"iam\").call(\"get_user\", \"UserName\", \"nobody\")", "NoSuchEntity"),
                arguments("aws.resource(IAM).user(\"nobody\").arn()", "iam.User(name=\"nobody\") does not exist"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesWhatIsWrongAndWhatWouldBeRightInFewLines(String typed, String message) {
        String printed = shell.type(typed);

        assertThat(printed.replaceAll("\\R\\|\\s+", " ")).contains(message);
        assertThat(printed.lines().filter(line -> line.contains("at inia.") || line.contains("at software.")))
                .as("no stack trace of ours or the SDK's")
                .isEmpty();
    }

    @Test
    void hasTheManualAtHand() {
        assertThat(shell.type("help(\"iam create_user\")"))
                .contains("UserName *", "EntityAlreadyExists", "iam:CreateUser")
                .doesNotContain("more()");
        assertThat(shell.type("help(aws.client(\"iam\"), \"list_users\", \"MaxItems\")"))
                .contains("1 to 1000");
        assertThat(shell.type("whoami()")).contains("arn:aws:iam::123456789012:user/admin", "AdministratorAccess");
    }

    @Test
    void bringsEverythingBackAfterResetAndReload() {
        shell.type("var kept = aws.client(\"iam\").call(\"create_user\", \"UserName\", \"kept\")");

        shell.type("/reset");
        assertThat(shell.type(
                        "aws.client(\"iam\").call(\"get_user\", \"UserName\", \"kept\").search(\"User.UserName\")"))
                .contains("\"kept\"");

        shell.type("int seven = 7");
        shell.type("/reload");
        assertThat(shell.type("seven + 1")).contains("8");
        assertThat(shell.type("aws.identity().account()")).contains("123456789012");
    }

    @Test
    void runsAScriptGivenAsAnArgument(@TempDir Path folder) throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("lab.jsh"), "System.out.println(\"I am \" + aws.identity().arn())\n/exit\n");
        ProcessBuilder jshell = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jshell")
                                .toString(),
                        "--startup",
                        "startup.jsh",
                        script.toString())
                .redirectErrorStream(true);
        jshell.environment().put("INIA_HOME", folder.resolve("home").toString());
        Process process = jshell.start();
        process.getOutputStream().close();

        assertThat(new String(process.getInputStream().readAllBytes()))
                .contains("I am arn:aws:iam::123456789012:user/admin");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void findsAgainWhatWasAcknowledgedBeforeAKill(@TempDir Path other) throws IOException, InterruptedException {
        JShellProcess killed = JShellProcess.open(other);
        String printed = killed.type(
                "for (int i = 0; i < 100; i++) { aws.client(\"iam\").call(\"create_user\", \"UserName\", \"u\" + i); }"
                        + " System.out.println(\"acknowledged\")");
        assertThat(printed).contains("acknowledged");
        killed.kill();

        try (JShellProcess next = JShellProcess.open(other)) {
            assertThat(next.type("aws.resource(IAM).users().count()")).contains("101");
        }
    }

    @Test
    void sharesTheSandboxOfAnotherShell() throws IOException, InterruptedException {
        shell.type("aws.client(\"sqs\").call(\"create_queue\", \"QueueName\", \"shared\")");

        try (JShellProcess second = JShellProcess.open(home)) {
            assertThat(second.type("aws.client(\"sqs\").call(\"list_queues\").search(\"QueueUrls\")"))
                    .contains("/shared");
        }
    }

    @Test
    void saysWhatToDoWhereTheStateCannotBeKept(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        try (JShellProcess unlucky = JShellProcess.open(file.resolve("home"))) {
            assertThat(unlucky.type("aws"))
                    .contains("can't keep its state in " + file)
                    .contains("INIA_HOME");
            assertThat(unlucky.type("aws.client(\"iam\")"))
                    .contains("can't keep its state in " + file)
                    .doesNotContain("at inia.")
                    .doesNotContain("Caused by");
        }
    }

    @Test
    void looksAround() {
        shell.type("var looked = aws.resource(IAM).user(\"looked-at\")");

        assertThat(shell.type("dir(looked)").lines())
                .contains("identifiers:", "attributes:", "actions:", "collections:", "waiters:")
                .anySatisfy(line -> assertThat(line).contains("attachPolicy(policyArn)"))
                .noneSatisfy(line -> assertThat(line).contains("parameters"));
        assertThat(shell.type("dir(looked, \"access_key\")"))
                .contains("createAccessKeyPair()")
                .doesNotContain("attachPolicy");
        assertThat(shell.type("dir(aws.client(\"iam\"), \"access_key\")")).contains("list_access_keys");
        assertThat(shell.type("table(aws.resource(IAM).users(), \"Name: UserName\")")
                        .lines())
                .startsWith("Name", "-----")
                .contains("admin");
        assertThat(shell.type("show(aws.client(\"iam\").call(\"list_users\"))")).contains("\"HTTPHeaders\"");
        assertThat(shell.type("table(42)")).contains("table shows a result, a collection, pages, or a list");
    }

    @Test
    void showsCallsAndTakesThemHomeAsCode() {
        shell.type("trace(true)");
        assertThat(shell.type("aws.client(\"iam\").call(\"list_users\", \"MaxItems\", 7).get(\"IsTruncated\")"))
                .containsPattern("iam ListUsers \\{\"MaxItems\": 7\\}  200, \\d+ ms");
        assertThat(
                        shell.type(
                                "aws.client(\"iam\").waiter(\"user_exists\").delay(0).maxAttempts(2).await(\"UserName\", \"nobody-made\")"))
                .containsPattern("iam GetUser .*  404 NoSuchEntity, \\d+ ms \\(UserExists 1/2\\)")
                .contains("(UserExists 2/2)");
        shell.type("trace(false)");
        shell.type("aws.client(\"iam\").call(\"list_users\", \"MaxItems\", 7)");

        assertThat(shell.type("calls()")).containsPattern("\\d+  iam ListUsers \\{\"MaxItems\": 7\\}");
        assertThat(shell.type("translate()"))
                .contains("aws iam list-users --max-items 7 --no-paginate")
                .contains("response = iam.list_users(MaxItems=7)")
                .contains("iam.listUsers(request -> request.maxItems(7));");
        assertThat(shell.type("translate(() -> aws.resource(IAM).user(\"nobody-made\").create())"))
                .contains("aws iam create-user --user-name nobody-made");
        assertThat(shell.type("aws.client(\"iam\").call(\"list_users\").search(\"Users[].UserName\")"))
                .doesNotContain("nobody-made");
        assertThat(shell.type("translate(4711)")).contains("There is no call 4711");
    }
}
