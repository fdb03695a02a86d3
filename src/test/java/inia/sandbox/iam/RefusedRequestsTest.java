package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Collections;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.Tag;

/** One row a refusal: what is asked, and AWS's code, status and words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedRequestsTest {
    private static final String S3_READ = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
    private static final String NO_KEY = "AKIAIOSFODNN7EXAMPLE";
    private static final String LONG = "x".repeat(600);

    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();

    @BeforeAll
    void setUp() {
        iam.createUser(r -> r.userName("bob"));
        iam.createVirtualMFADevice(r -> r.virtualMFADeviceName("spare"));
        iam.createUser(r -> r.userName("full"));
        iam.createAccessKey(r -> r.userName("full"));
        iam.createAccessKey(r -> r.userName("full"));
        iam.createUser(r -> r.userName("attached"));
        iam.createGroup(r -> r.groupName("attached"));
        ManagedPolicies.all().stream().limit(10).forEach(policy -> {
            iam.attachUserPolicy(r -> r.userName("attached").policyArn(policy.arn()));
            iam.attachGroupPolicy(r -> r.groupName("attached").policyArn(policy.arn()));
        });
        iam.createUser(r -> r.userName("member"));
        IntStream.range(0, 10).forEach(i -> {
            iam.createGroup(r -> r.groupName("group-" + i));
            iam.addUserToGroup(r -> r.groupName("group-" + i).userName("member"));
        });
        iam.createGroup(r -> r.groupName("empty"));
        iam.createUser(r -> r.userName("tagged")
                .tags(IntStream.range(0, 50).mapToObj(i -> tag("tag-" + i, "")).toList()));
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    private static Arguments row(String code, int status, String message, Consumer<IamClient> asked) {
        return arguments(code, status, message, asked);
    }

    private static Arguments invalid(String message, Consumer<IamClient> asked) {
        return row("ValidationError", 400, message, asked);
    }

    private static Arguments constraint(String field, String constraint, Consumer<IamClient> asked) {
        return invalid(
                "1 validation error detected: Value at '" + field + "' failed to satisfy constraint: " + constraint,
                asked);
    }

    private static Arguments missing(String message, Consumer<IamClient> asked) {
        return row("NoSuchEntity", 404, message, asked);
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    static Stream<Arguments> names() {
        String characters = " is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-";
        return Stream.of(
                invalid("The specified value for userName" + characters, iam -> iam.createUser(r -> r.userName("a b"))),
                invalid("The specified value for userName" + characters, iam -> iam.createUser(r -> r.userName(""))),
                invalid("The specified value for userName" + characters, iam -> iam.createUser(r -> r.userName("ä"))),
                invalid("The specified value for userName" + characters, iam -> iam.getUser(r -> r.userName("a/b"))),
                invalid(
                        "The specified value for newUserName" + characters,
                        iam -> iam.updateUser(r -> r.userName("bob").newUserName("a*"))),
                invalid(
                        "The specified value for groupName" + characters,
                        iam -> iam.createGroup(r -> r.groupName("a\n"))),
                constraint("userName", "Member must not be null", iam -> iam.createUser(r -> {})),
                constraint("groupName", "Member must not be null", iam -> iam.deleteGroup(r -> {})),
                constraint(
                        "userName",
                        "Member must have length less than or equal to 64",
                        iam -> iam.createUser(r -> r.userName("x".repeat(65)))),
                constraint(
                        "userName",
                        "Member must have length less than or equal to 128",
                        iam -> iam.getUser(r -> r.userName("x".repeat(129)))),
                constraint(
                        "groupName",
                        "Member must have length less than or equal to 128",
                        iam -> iam.createGroup(r -> r.groupName("x".repeat(129)))),
                invalid(
                        "2 validation errors detected: Value at 'userName' failed to satisfy constraint: Member must have"
                                + " length less than or equal to 64; Value at 'path' failed to satisfy constraint: Member"
                                + " must have length less than or equal to 512",
                        iam -> iam.createUser(r -> r.userName(LONG).path("/" + LONG + "/"))));
    }

    static Stream<Arguments> paths() {
        String form = " is invalid. It must begin and end with / and contain only alphanumeric characters and/or /"
                + " characters.";
        return Stream.of("x", "/x", "x/", "", "//", "/a b/", "/ä/")
                .flatMap(path -> Stream.of(
                        invalid(
                                "The specified value for path" + form,
                                iam -> iam.createUser(r -> r.userName("new").path(path))),
                        invalid(
                                "The specified value for path" + form,
                                iam -> iam.createGroup(r -> r.groupName("new").path(path))),
                        invalid(
                                "The specified value for newPath" + form,
                                iam -> iam.updateUser(r -> r.userName("bob").newPath(path)))));
    }

    static Stream<Arguments> paging() {
        return Stream.of(
                constraint(
                        "maxItems",
                        "Member must have value greater than or equal to 1",
                        iam -> iam.listUsers(r -> r.maxItems(0))),
                constraint(
                        "maxItems",
                        "Member must have value less than or equal to 1000",
                        iam -> iam.listGroups(r -> r.maxItems(1001))),
                constraint(
                        "maxItems",
                        "Member must have value less than or equal to 1000",
                        iam -> iam.listPolicies(r -> r.maxItems(1001))),
                constraint(
                        "marker",
                        "Member must have length greater than or equal to 1",
                        iam -> iam.listUserTags(r -> r.userName("bob").marker(""))),
                invalid("Invalid Marker.", iam -> iam.listUsers(r -> r.marker("no marker!"))),
                invalid("Invalid Marker.", iam -> iam.listVirtualMFADevices(r -> r.marker("100"))),
                invalid("Invalid Marker.", iam -> iam.listAccessKeys(r -> r.marker("no-number"))));
    }

    static Stream<Arguments> tags() {
        String key = "Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+";
        String value = "Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*";
        return Stream.of(
                constraint(
                        "tags.1.member.key",
                        key,
                        iam -> iam.tagUser(r -> r.userName("bob").tags(tag("a#", "")))),
                constraint(
                        "tags.2.member.value",
                        value,
                        iam -> iam.tagUser(r -> r.userName("bob").tags(tag("a", ""), tag("b", "(x)")))),
                constraint(
                        "tags.1.member.key",
                        "Member must have length less than or equal to 128.",
                        iam -> iam.tagUser(r -> r.userName("bob").tags(tag("x".repeat(129), "")))),
                constraint(
                        "tags.1.member.key",
                        "Member must have length greater than or equal to 1",
                        iam -> iam.tagUser(r -> r.userName("bob").tags(tag("", "")))),
                constraint(
                        "tags.1.member.value",
                        "Member must have length less than or equal to 256.",
                        iam -> iam.createUser(r -> r.userName("new").tags(tag("a", "x".repeat(257))))),
                constraint(
                        "tags.1.member.value",
                        "Member must not be null",
                        iam -> iam.tagUser(r -> r.userName("bob").tags(tag("a", null)))),
                constraint(
                        "tags",
                        "Member must have length less than or equal to 50.",
                        iam -> iam.createUser(r -> r.userName("new").tags(Collections.nCopies(51, tag("a", ""))))),
                constraint(
                        "tagKeys.1.member",
                        key,
                        iam -> iam.untagUser(r -> r.userName("bob").tagKeys("a#"))),
                row(
                        "InvalidInput",
                        400,
                        "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
                        iam -> iam.tagUser(r -> r.userName("bob").tags(tag("a", "1"), tag("A", "2")))),
                missing(
                        "The user with name nobody cannot be found.",
                        iam -> iam.listUserTags(r -> r.userName("nobody"))));
    }

    static Stream<Arguments> things() {
        return Stream.of(
                missing("The user with name nobody cannot be found.", iam -> iam.getUser(r -> r.userName("nobody"))),
                missing("The user with name nobody cannot be found.", iam -> iam.deleteUser(r -> r.userName("nobody"))),
                missing("The user with name nobody cannot be found.", iam -> iam.updateUser(r -> r.userName("nobody"))),
                missing(
                        "The user with name nobody cannot be found.",
                        iam -> iam.createAccessKey(r -> r.userName("nobody"))),
                missing(
                        "The user with name nobody cannot be found.",
                        iam -> iam.addUserToGroup(r -> r.userName("nobody").groupName("none"))),
                missing("The group with name none cannot be found.", iam -> iam.getGroup(r -> r.groupName("none"))),
                missing(
                        "The group with name none cannot be found.",
                        iam -> iam.removeUserFromGroup(r -> r.userName("bob").groupName("none"))),
                missing(
                        "The group with name none cannot be found.",
                        iam -> iam.listAttachedGroupPolicies(r -> r.groupName("none"))),
                row(
                        "EntityAlreadyExists",
                        409,
                        "User with name BOB already exists.",
                        iam -> iam.createUser(r -> r.userName("BOB"))),
                row(
                        "EntityAlreadyExists",
                        409,
                        "Group with name EMPTY already exists.",
                        iam -> iam.createGroup(r -> r.groupName("EMPTY"))),
                row(
                        "EntityAlreadyExists",
                        409,
                        "Group with name empty already exists.",
                        iam -> iam.updateGroup(r -> r.groupName("group-1").newGroupName("empty"))),
                row(
                        "DeleteConflict",
                        409,
                        "Cannot delete entity, must delete access keys first.",
                        iam -> iam.deleteUser(r -> r.userName("full"))),
                row(
                        "DeleteConflict",
                        409,
                        "Cannot delete entity, must detach all policies first.",
                        iam -> iam.deleteUser(r -> r.userName("attached"))),
                row(
                        "DeleteConflict",
                        409,
                        "Cannot delete entity, must detach all policies first.",
                        iam -> iam.deleteGroup(r -> r.groupName("attached"))),
                row(
                        "DeleteConflict",
                        409,
                        "Cannot delete entity, must remove users from group first.",
                        iam -> iam.deleteUser(r -> r.userName("member"))),
                row(
                        "DeleteConflict",
                        409,
                        "Cannot delete entity, must remove users from group first.",
                        iam -> iam.deleteGroup(r -> r.groupName("group-1"))),
                row(
                        "LimitExceeded",
                        409,
                        "Cannot exceed quota for AccessKeysPerUser: 2",
                        iam -> iam.createAccessKey(r -> r.userName("full"))),
                row(
                        "LimitExceeded",
                        409,
                        "Cannot exceed quota for GroupsPerUser: 10",
                        iam -> iam.addUserToGroup(r -> r.userName("member").groupName("empty"))),
                row(
                        "LimitExceeded",
                        409,
                        "Cannot exceed quota for PoliciesPerUser: 10",
                        iam -> iam.attachUserPolicy(r ->
                                r.userName("attached").policyArn("arn:aws:iam::aws:policy/IAMUserChangePassword"))),
                row(
                        "LimitExceeded",
                        409,
                        "Cannot exceed quota for PoliciesPerGroup: 10",
                        iam -> iam.attachGroupPolicy(r ->
                                r.groupName("attached").policyArn("arn:aws:iam::aws:policy/IAMUserChangePassword"))));
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                missing(
                        "The Access Key with id " + NO_KEY + " cannot be found.",
                        iam -> iam.deleteAccessKey(r -> r.accessKeyId(NO_KEY))),
                missing(
                        "The Access Key with id " + NO_KEY + " cannot be found.",
                        iam -> iam.updateAccessKey(
                                r -> r.userName("bob").accessKeyId(NO_KEY).status("Active"))),
                row(
                        "AccessDenied",
                        403,
                        "User: arn:aws:iam::123456789012:user/admin is not authorized to perform"
                                + " iam:GetAccessKeyLastUsed on resource: access key " + NO_KEY,
                        iam -> iam.getAccessKeyLastUsed(r -> r.accessKeyId(NO_KEY))),
                constraint(
                        "accessKeyId",
                        "Member must have length greater than or equal to 16",
                        iam -> iam.deleteAccessKey(r -> r.accessKeyId("AKIA"))),
                constraint(
                        "accessKeyId",
                        "Member must satisfy regular expression pattern: [\\w]+",
                        iam -> iam.deleteAccessKey(r -> r.accessKeyId("AKIA-------------"))),
                constraint("accessKeyId", "Member must not be null", iam -> iam.deleteAccessKey(r -> {})),
                constraint(
                        "status",
                        "Member must satisfy enum value set: [Active, Inactive]",
                        iam -> iam.updateAccessKey(r -> r.accessKeyId(NO_KEY).status("Asleep"))));
    }

    static Stream<Arguments> policies() {
        String none = "arn:aws:iam::aws:policy/None";
        return Stream.of(
                row(
                        "InvalidInput",
                        400,
                        "ARN longpolicynamebutnoarn is not valid.",
                        iam -> iam.attachUserPolicy(r -> r.userName("bob").policyArn("longpolicynamebutnoarn"))),
                constraint(
                        "policyArn",
                        "Member must have length greater than or equal to 20",
                        iam -> iam.getPolicy(r -> r.policyArn("x"))),
                missing(
                        "Policy " + none + " does not exist or is not attachable.",
                        iam -> iam.attachUserPolicy(r -> r.userName("bob").policyArn(none))),
                missing(
                        "Policy " + S3_READ + " was not found.",
                        iam -> iam.detachUserPolicy(r -> r.userName("bob").policyArn(S3_READ))),
                missing(
                        "Policy " + S3_READ + " was not found.",
                        iam -> iam.detachGroupPolicy(r -> r.groupName("empty").policyArn(S3_READ))),
                missing("Policy " + none + " was not found.", iam -> iam.getPolicy(r -> r.policyArn(none))),
                missing(
                        "Policy " + S3_READ + " version v99 does not exist or is not attachable.",
                        iam -> iam.getPolicyVersion(r -> r.policyArn(S3_READ).versionId("v99"))),
                constraint(
                        "versionId",
                        "Member must satisfy regular expression pattern: v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?",
                        iam -> iam.getPolicyVersion(r -> r.policyArn(S3_READ).versionId("1"))),
                constraint(
                        "scope",
                        "Member must satisfy enum value set: [All, AWS, Local]",
                        iam -> iam.listPolicies(r -> r.scope("Mine"))),
                missing(
                        "The account alias nothing cannot be found.",
                        iam -> iam.deleteAccountAlias(r -> r.accountAlias("nothing"))),
                constraint(
                        "accountAlias",
                        "Member must satisfy regular expression pattern: ^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$",
                        iam -> iam.createAccountAlias(r -> r.accountAlias("No--Way"))));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource({"names", "paths", "paging", "tags", "things", "keys", "policies"})
    void refusesInAwsWords(String code, int status, String message, Consumer<IamClient> asked) {
        IamException refused = catchThrowableOfType(IamException.class, () -> asked.accept(iam));
        assertThat(refused).isNotNull();
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(message);
        assertThat(iam.listUsers().users()).hasSize(6);
        assertThat(iam.listGroups().groups()).hasSize(12);
    }
}
