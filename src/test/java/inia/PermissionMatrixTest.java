package inia;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import inia.client.AwsException;
import inia.client.Client;
import inia.client.ClientSettings;
import inia.client.Result;
import inia.client.ServiceCatalog;
import inia.sandbox.Identity;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Calls of many people of two accounts, each allowed or refused by the right layer, and explained so. */
class PermissionMatrixTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OTHER = "222233334444";
    private static final String AWS_POLICY = "arn:aws:iam::aws:policy/";
    private static final String LIMITS = "arn:aws:iam::123456789012:policy/limits";
    private static final Map<String, String> LAYERS = Map.of(
            "identity", "identity-based policy",
            "boundary", "permissions boundary",
            "session", "session policy",
            "resource", "resource-based policy",
            "trust", "role trust policy");

    private static final Map<String, AwsCredentials> PEOPLE = new HashMap<>();
    private static final Map<String, Client> CLIENTS = new HashMap<>();
    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(SandboxOptions.memory());
        for (Identity identity : sandbox.identities()) {
            PEOPLE.put(identity.profile().equals("root") ? "root" : "admin", keys(identity));
        }
        PEOPLE.put("rootb", keys(sandbox.account(OTHER)));
        people();
        roles();
        resources();
        sessions();
    }

    @AfterAll
    static void close() {
        sandbox.close();
        PEOPLE.clear();
        CLIENTS.clear();
    }

    private static AwsCredentials keys(Identity identity) {
        return AwsBasicCredentials.create(identity.accessKeyId(), identity.secretAccessKey());
    }

    private static String policy(String statements) {
        return ("{'Version':'2012-10-17','Statement':[" + statements + "]}").replace('\'', '"');
    }

    private static String allow(String action, String resource) {
        return "{'Effect':'Allow','Action':" + quoted(action) + ",'Resource':" + quoted(resource) + "}";
    }

    private static String quoted(String words) {
        return "['" + words.replace(" ", "','") + "']";
    }

    private static void user(String owner, String name, String policy) {
        Client iam = client(owner, "iam");
        iam.call("CreateUser", "UserName", name);
        if (policy != null) {
            iam.call("PutUserPolicy", "UserName", name, "PolicyName", name + "s", "PolicyDocument", policy);
        }
        Result key = iam.call("CreateAccessKey", "UserName", name);
        PEOPLE.put(name, AwsBasicCredentials.create((String) key.search("AccessKey.AccessKeyId"), (String)
                key.search("AccessKey.SecretAccessKey")));
    }

    private static void people() {
        Client iam = client("admin", "iam");
        iam.call(
                "CreatePolicy",
                "PolicyName",
                "limits",
                "PolicyDocument",
                policy(allow("s3:* sqs:* iam:Get*", "*")
                        + ",{'Sid':'NeverDelete','Effect':'Deny','Action':'sqs:DeleteQueue','Resource':'*'}"));
        user(
                "admin",
                "ann",
                policy(allow("s3:*", "arn:aws:s3:::box arn:aws:s3:::box/ann/*") + ","
                        + allow("iam:Get* iam:List*", "*") + ","
                        + allow("sqs:SendMessage", "arn:aws:sqs:us-east-1:123456789012:jobs")));
        user("admin", "bea", null);
        iam.call("AttachUserPolicy", "UserName", "bea", "PolicyArn", AWS_POLICY + "AdministratorAccess");
        iam.call("PutUserPermissionsBoundary", "UserName", "bea", "PermissionsBoundary", LIMITS);
        user(
                "admin",
                "cem",
                policy(allow("iam:ListAccessKeys iam:ChangePassword", "arn:aws:iam::*:user/${aws:username}") + ","
                        + allow("sts:AssumeRole", "*")));
        iam.call("CreateGroup", "GroupName", "devs");
        iam.call("AddUserToGroup", "GroupName", "devs", "UserName", "cem");
        iam.call("AttachGroupPolicy", "GroupName", "devs", "PolicyArn", AWS_POLICY + "AmazonS3ReadOnlyAccess");
        iam.call(
                "PutGroupPolicy",
                "GroupName",
                "devs",
                "PolicyName",
                "receive",
                "PolicyDocument",
                policy(allow("sqs:ReceiveMessage sqs:DeleteMessage", "arn:aws:sqs:*:*:jobs")));
        user("admin", "dan", null);
        user("admin", "eva", evas());
        iam.call("TagUser", "UserName", "eva", "Tags", List.of(Map.of("Key", "team", "Value", "web")));
        for (String team : List.of("web", "ops")) {
            iam.call("CreateUser", "UserName", "tagged-" + team, "Tags", List.of(Map.of("Key", "team", "Value", team)));
        }
        user("rootb", "zoe", policy(allow("s3:GetObject s3:ListBucket sqs:SendMessage sts:AssumeRole", "*")));
        user("rootb", "yan", null);
    }

    private static String evas() {
        String tag = "'Condition':{'StringEquals':{'%s/team':'${aws:PrincipalTag/team}'}}";
        return policy("{'Effect':'Allow','Action':'s3:ListBucket','Resource':'*','Condition':{'StringLike':"
                + "{'s3:prefix':'${aws:username}/*'}}},"
                + allow("s3:PutObject", "arn:aws:s3:::box/${aws:username}/*") + ","
                + "{'Effect':'Allow','Action':'s3:PutObjectTagging','Resource':'*',"
                + tag.formatted("s3:RequestObjectTag") + "},"
                + "{'Sid':'Encrypt','Effect':'Deny','Action':'s3:PutObject','Resource':'*','Condition':"
                + "{'StringNotEquals':{'s3:x-amz-server-side-encryption':'AES256'}}},"
                + "{'Effect':'Allow','Action':['sqs:CreateQueue','sqs:TagQueue'],'Resource':'*',"
                + tag.formatted("aws:RequestTag") + "},"
                + "{'Effect':'Allow','Action':['sqs:DeleteQueue','iam:DeleteUser'],'Resource':'*',"
                + tag.formatted("aws:ResourceTag") + "},"
                + "{'Effect':'Allow','Action':['iam:CreateUser','iam:PutUserPolicy','iam:AttachUserPolicy'],'Resource':'*',"
                + "'Condition':{'StringEquals':{'iam:PermissionsBoundary':'" + LIMITS + "'},"
                + "'ArnNotEqualsIfExists':{'iam:PolicyARN':'" + AWS_POLICY + "AdministratorAccess'}}},"
                + allow("iam:AddRoleToInstanceProfile", "*") + ","
                + allow("iam:PassRole", "arn:aws:iam::*:role/reader") + ","
                + "{'Sid':'NoLists','Effect':'Deny','Action':'iam:List*','Resource':'*'},"
                + "{'Effect':'Allow','Action':'iam:TagUser','Resource':'*','Condition':"
                + "{'ForAllValues:StringEquals':{'aws:TagKeys':['team','stage']}}}");
    }

    private static void role(String name, String principal, String condition, String policy) {
        Client iam = client("admin", "iam");
        iam.call(
                "CreateRole",
                "RoleName",
                name,
                "AssumeRolePolicyDocument",
                policy("{'Effect':'Allow','Principal':{'AWS':'" + principal + "'},'Action':'sts:AssumeRole'" + condition
                        + "}"));
        iam.call("PutRolePolicy", "RoleName", name, "PolicyName", name + "s", "PolicyDocument", policy);
    }

    private static void roles() {
        String here = "arn:aws:iam::123456789012:";
        role(
                "builder",
                here + "user/ann",
                "",
                policy(allow("s3:* sqs:*", "*") + "," + allow("sts:AssumeRole", here + "role/*")));
        role("reader", here + "root", "", policy(allow("s3:Get*", "*")));
        role(
                "outside",
                "arn:aws:iam::" + OTHER + ":root",
                ",'Condition':{'StringEquals':{'sts:ExternalId':'x1'}}",
                policy(allow("s3:Get*", "*")));
        role(
                "guarded",
                here + "root",
                ",'Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}",
                policy(allow("s3:Get*", "*")));
        role("fenced", here + "user/ann", "", policy(allow("*", "*")));
        Client iam = client("admin", "iam");
        iam.call("PutRolePermissionsBoundary", "RoleName", "fenced", "PermissionsBoundary", LIMITS);
        iam.call("CreateInstanceProfile", "InstanceProfileName", "machine");
    }

    private static void resources() {
        Client s3 = client("admin", "s3");
        s3.call("CreateBucket", "Bucket", "box");
        s3.call("CreateBucket", "Bucket", "other");
        client("rootb", "s3").call("CreateBucket", "Bucket", "foreign");
        s3.call("DeletePublicAccessBlock", "Bucket", "box");
        String given = "{'Effect':'Allow','Principal':{'AWS':'%s'},'Action':'%s','Resource':'arn:aws:s3:::box%s'},";
        s3.call(
                "PutBucketPolicy",
                "Bucket",
                "box",
                "Policy",
                policy(given.formatted("arn:aws:iam::" + OTHER + ":user/zoe", "s3:GetObject", "/shared/*")
                        + given.formatted("arn:aws:iam::" + OTHER + ":root", "s3:ListBucket", "")
                        + given.formatted("arn:aws:iam::123456789012:user/dan", "s3:PutObject", "/drop/*")
                        + given.formatted("*", "s3:GetObject", "/public/*")
                        + "{'Sid':'Keep','Effect':'Deny','Principal':'*','Action':'s3:DeleteObject',"
                        + "'Resource':'arn:aws:s3:::box/kept/*'}"));
        for (String key : List.of("bea/1", "kept/1", "public/1", "shared/1", "built/1", "secret/1")) {
            s3.call("PutObject", "Bucket", "box", "Key", key, "Body", "x");
        }
        Client sqs = client("admin", "sqs");
        for (String team : List.of("web", "ops")) {
            sqs.call("CreateQueue", "QueueName", "tagged-" + team, "tags", Map.of("team", team));
        }
        String queue = "{'Effect':'%s','Principal':{'AWS':'%s'},'Action':%s,"
                + "'Resource':'arn:aws:sqs:us-east-1:123456789012:jobs'}";
        sqs.call(
                "CreateQueue",
                "QueueName",
                "jobs",
                "Attributes",
                Map.of(
                        "Policy",
                        policy(queue.formatted(
                                        "Allow",
                                        "arn:aws:iam::" + OTHER + ":user/zoe",
                                        "['sqs:SendMessage','sqs:DeleteQueue']")
                                + ","
                                + queue.formatted(
                                        "Allow", "arn:aws:iam::" + OTHER + ":user/yan", "'sqs:ReceiveMessage'")
                                + ","
                                + queue.formatted(
                                        "Allow",
                                        "arn:aws:iam::123456789012:user/dan",
                                        "['sqs:GetQueueAttributes','sqs:GetQueueUrl']")
                                + ","
                                + queue.formatted("Deny", "arn:aws:iam::123456789012:user/ann", "'sqs:PurgeQueue'")
                                        .replace("{'Effect':'Deny'", "{'Sid':'NoPurge','Effect':'Deny'"))));
    }

    private static void sessions() {
        String reads = policy(allow("s3:Get*", "*")
                + ",{'Sid':'NoSecrets','Effect':'Deny','Action':'*','Resource':'arn:aws:s3:::box/secret/*'}");
        begin("builder", "ann", "AssumeRole", Map.of("RoleArn", role("builder"), "RoleSessionName", "now"));
        begin(
                "limited",
                "ann",
                "AssumeRole",
                Map.of("RoleArn", role("builder"), "RoleSessionName", "less", "Policy", reads));
        begin(
                "managed",
                "ann",
                "AssumeRole",
                Map.of(
                        "RoleArn",
                        role("builder"),
                        "RoleSessionName",
                        "some",
                        "PolicyArns",
                        List.of(Map.of("arn", AWS_POLICY + "AmazonS3ReadOnlyAccess"))));
        begin("fenced", "ann", "AssumeRole", Map.of("RoleArn", role("fenced"), "RoleSessionName", "now"));
        begin(
                "visitor",
                "zoe",
                "AssumeRole",
                Map.of("RoleArn", role("outside"), "RoleSessionName", "zoe", "ExternalId", "x1"));
        client("admin", "iam")
                .call(
                        "PutUserPolicy",
                        "UserName",
                        "ann",
                        "PolicyName",
                        "federate",
                        "PolicyDocument",
                        policy(allow("sts:GetFederationToken", "arn:aws:sts::*:federated-user/friend")));
        begin(
                "guest",
                "ann",
                "GetFederationToken",
                Map.of("Name", "friend", "Policy", policy(allow("s3:GetObject", "*"))));
        begin(
                "rootguest",
                "root",
                "GetFederationToken",
                Map.of("Name", "friend", "Policy", policy(allow("sqs:*", "*"))));
    }

    private static String role(String name) {
        return "arn:aws:iam::123456789012:role/" + name;
    }

    private static void begin(String name, String by, String operation, Map<String, Object> parameters) {
        Result session = client(by, "sts").call(operation, parameters);
        PEOPLE.put(
                name,
                AwsSessionCredentials.create(
                        (String) session.search("Credentials.AccessKeyId"),
                        (String) session.search("Credentials.SecretAccessKey"),
                        (String) session.search("Credentials.SessionToken")));
    }

    private static Client client(String who, String service) {
        return CLIENTS.computeIfAbsent(who + " " + service, key -> {
            ClientSettings settings = ClientSettings.of(StaticCredentialsProvider.create(PEOPLE.get(who)), "us-east-1")
                    .withEndpoint(sandbox.endpoint());
            return Client.over(service, ServiceCatalog.find(service).newClient(settings));
        });
    }

    static List<Arguments> rows() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PermissionMatrixTest.class.getResourceAsStream("permissions.rows"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arguments.of((Object[]) line.split(" \\| ")))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("rows")
    void isDecidedByTheRightLayerAndExplained(String who, String call, String expected) throws IOException {
        String[] words = call.split(" ", 3);
        Map<String, Object> parameters = JSON.readValue(
                words[2].replace("'{}'", "\"{}\"")
                        .replace('\'', '"')
                        .replace("@", sandbox.endpoint().toString()),
                new TypeReference<>() {});
        String refused = null;
        String requestId;
        try {
            Result result = client(who, words[0]).call(words[1], parameters);
            requestId = (String) result.search("ResponseMetadata.RequestId");
        } catch (AwsException exception) {
            requestId = exception.requestId();
            refused = exception.code().startsWith("AccessDenied")
                            || exception.code().equals("403")
                    ? exception.getMessage()
                    : null;
        }
        Why why = new Decisions(sandbox.endpoint()).of(requestId);
        if (expected.equals("yes")) {
            assertThat(refused).as(why.toString()).isNull();
            assertThat(why.allowed()).as(why.toString()).isTrue();
            return;
        }
        assertThat(refused).as(why.toString()).isNotNull();
        check(why, refused, expected.split(" "));
    }

    private static void check(Why why, String refused, String[] expected) {
        Why.Permission permission = why.permissions().get(0);
        boolean deny = expected[0].equals("deny");
        String layer = LAYERS.get(expected[deny ? 1 : 0]);
        assertThat(permission.layer()).as(why.toString()).isEqualTo(layer);
        assertThat(permission.outcome()).isEqualTo(deny ? "EXPLICIT_DENY" : "IMPLICIT_DENY");
        Why.Change change = permission.changes().get(0);
        assertThat(change.layer()).isEqualTo(layer);
        assertThat(change.remove()).isEqualTo(deny);
        assertThat(why.toString()).contains("Refused: ").contains("to allow it");
        if (deny) {
            assertThat(permission.statements())
                    .filteredOn(Why.Statement::decided)
                    .singleElement()
                    .satisfies(statement -> assertThat(statement.sid()).isEqualTo(expected[2]));
            assertThat(change.statement()).contains("\"" + expected[2] + "\"");
        } else {
            assertThat(change.statement()).contains(permission.action()).startsWith("{\"Effect\": \"Allow\"");
        }
        boolean silent = refused.contains("Access Denied") || why.operation().startsWith("sts:");
        if (!silent) {
            assertThat(refused)
                    .contains("is not authorized to perform: ")
                    .contains((deny ? "with an explicit deny in " : "because no ").concat(deny ? "" : layer))
                    .contains(layer);
        }
    }
}
