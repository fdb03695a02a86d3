package inia.shell.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.Aws;
import inia.Services;
import inia.Session;
import inia.client.AwsException;
import inia.client.Client;
import inia.client.UnknownNameException;
import inia.resource.iam.User;
import inia.resource.s3.Bucket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of things that there are: in a sandbox of its own. */
class LookingAroundTest {
    @TempDir
    static Path home;

    private static Aws aws;

    @BeforeAll
    static void open() {
        aws = Aws.local(home);
    }

    private static String tree(Bucket bucket, String prefix) {
        Page page = new Page(80, false);
        Tree.write(bucket, prefix, page);
        return String.join("\n", page.lines());
    }

    private static String whoami(Session session) {
        Page page = new Page(200, false);
        Whoami.write(session, page);
        return String.join("\n", page.lines());
    }

    private static String help(Object thing) {
        Page page = new Page(100, false);
        Shelf.THINGS.write(thing, page);
        return String.join("\n", page.lines());
    }

    @Test
    void showsWhatIsInABucketByPrefixWithCountsAndSizes() {
        Bucket bucket = aws.resource(Services.S3).bucket("photos");
        bucket.create();
        assertThat(tree(bucket, "")).isEqualTo("s3://photos/  0 objects, 0 B\n  It is empty.");

        bucket.putObject("2026/may/a.jpg", "x".repeat(1536));
        bucket.putObject("2026/may/b.jpg", "x".repeat(512));
        bucket.putObject("2026/june.txt", "June");
        bucket.putObject("deep/1/2/3/4/5.txt", "five");
        bucket.putObject("readme", "");
        for (int i = 100; i < 125; i++) {
            bucket.putObject("many/" + i, "1");
        }

        assertThat(tree(bucket, "2026/")).isEqualTo("""
                        s3://photos/2026/  3 objects, 2.0 KiB
                        |-- june.txt  4 B
                        `-- may/  2 objects, 2.0 KiB
                            |-- a.jpg  1.5 KiB
                            `-- b.jpg  512 B""");
        assertThat(tree(bucket, ""))
                .startsWith("s3://photos/  30 objects, 2.0 KiB\n|-- 2026/  3 objects")
                .contains("|-- deep/  1 object, 4 B\n|   `-- 1/")
                .contains("`-- ...", "|   `-- ... 5 more")
                .endsWith("`-- readme  0 B");
        assertThat(tree(bucket, "none/")).contains("No key begins with 'none/'.");
    }

    @Test
    void saysWhoCallsAndWhatThatMayDoAndNobodyHearsOfIt() {
        List<String> heard = new ArrayList<>();
        aws.onCall(call -> heard.add(call.operation()));

        assertThat(whoami(aws.session("root"))).contains(":root", "the root user", "do everything in the account");
        assertThat(whoami(aws.session()))
                .startsWith("arn:aws:iam::123456789012:user/admin")
                .contains("account    123456789012", "the IAM user 'admin'", "profile default", "AdministratorAccess")
                .contains(aws.endpoint().toString());
        assertThat(heard).isEmpty();
    }

    @Test
    void saysItOfTemporaryKeysAndOfThoseWhoMayNotAsk() {
        Client iam = aws.session("root").client("iam");
        iam.call("create_group", "GroupName", "readers");
        iam.call("attach_group_policy", "GroupName", "readers", "PolicyArn", "arn:aws:iam::aws:policy/ReadOnlyAccess");
        iam.call("create_user", "UserName", "alice");
        iam.call("add_user_to_group", "GroupName", "readers", "UserName", "alice");
        iam.call("create_user", "UserName", "nobody");
        iam.call(
                "create_role",
                Map.of(
                        "RoleName",
                        "lab",
                        "AssumeRolePolicyDocument",
                        "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\":"
                                + " \"arn:aws:iam::123456789012:root\"}, \"Action\": \"sts:AssumeRole\"}]}"));
        Map<?, ?> alice =
                (Map<?, ?>) iam.call("create_access_key", "UserName", "alice").get("AccessKey");
        Map<?, ?> nobody =
                (Map<?, ?>) iam.call("create_access_key", "UserName", "nobody").get("AccessKey");

        assertThat(whoami(aws.configure(
                        "alice", (String) alice.get("AccessKeyId"), (String) alice.get("SecretAccessKey"))))
                .contains("the IAM user 'alice'", "ReadOnlyAccess (group readers)");
        assertThat(whoami(aws.configure(
                        "nobody", (String) nobody.get("AccessKeyId"), (String) nobody.get("SecretAccessKey"))))
                .contains("not be asked about its policies (AccessDenied)");
        assertThat(whoami(aws.session().assumeRole("arn:aws:iam::123456789012:role/lab", "trying")))
                .contains("the session 'trying' of the role 'lab'", "temporary", "expires    20", "may        ");
    }

    @Test
    void explainsWhatWasThrown() {
        try {
            aws.client("iam").call("get_user", "UserName", "missing");
        } catch (AwsException refused) {
            assertThat(help(refused))
                    .contains("NoSuchEntity (HTTP 404)", "does not exist", "help(\"iam get_user\")", "refused.is(");
            return;
        }
        throw new AssertionError("There is no such user.");
    }

    @Test
    void explainsThingsInReach() {
        User alice = aws.resource(Services.IAM).user("alice");

        assertThat(help(aws)).contains("Where everything begins", "session(profile)");
        assertThat(help(aws.session())).contains("Who calls, and from where", "assumeRole(");
        assertThat(help(aws.client("iam"))).contains("create_user", "aws.resource(IAM)");
        assertThat(help(aws.client(Services.IAM))).contains("create_user");
        assertThat(help(Services.S3)).contains("create_bucket");
        assertThat(help(aws.client("sts").operation("assume_role"))).contains("sts assume_role", "RoleArn *");
        assertThat(help(alice)).contains("iam.User(name=\"alice\")", "attachPolicy(policyArn)", "identifiers");
        assertThat(help(User.class)).contains("iam.User", "accessKeys()");
        assertThat(help(aws.resource(Services.IAM).users()))
                .contains("limit(count)", "The resources of one kind that another has");
        assertThat(help(aws.resource("iam"))).contains("createUser(name)", "all(collection)");
        assertThat(help(aws.client("iam").call("list_users"))).contains("search(jmespath)");
        assertThat(help(aws.client("iam").paginator("list_users"))).contains("pageSize(size)");
        assertThat(help(aws.client("iam").waiter("user_exists"))).contains("maxAttempts(count)");
        assertThat(Shelf.help(alice, "attach_policy"))
                .contains(
                        "attachPolicy(String policyArn)",
                        "calls iam AttachUserPolicy",
                        "Attaches the specified managed policy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    creat_usr              | Did you mean 'create_user'?
                    iam creat_user         | Did you mean 'create_user'?
                    iam create_user UserNme| Did you mean 'UserName'?
                    iam create_user Tags.Ky| Did you mean 'Key'?
                    iam.User attachPolcy   | Did you mean 'attachPolicy'?
                    sesion                 | Did you mean 'session'?
                    tracce                 | Did you mean 'trace'?
                    NoSuchEntty            | Did you mean 'NoSuchEntity'?
                    """)
    void namesTheNearest(String text, String near) {
        assertThatThrownBy(() -> Shelf.help(text))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining(near);
    }
}
