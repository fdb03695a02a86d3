package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

class RolesTest {
    private static final String TRUST =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},"
                    + "\"Action\":\"sts:AssumeRole\"}]}";
    private static final String S3_READ = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Role role(String name) {
        return iam.createRole(r -> r.roleName(name).assumeRolePolicyDocument(TRUST))
                .role();
    }

    private void profileWith(String role) {
        role(role);
        iam.createInstanceProfile(r -> r.instanceProfileName("machine"));
        iam.addRoleToInstanceProfile(r -> r.instanceProfileName("machine").roleName(role));
    }

    @Test
    void makesARoleAsAwsShowsIt() {
        assertThat(iam.listRoles(list -> list.marker("10")).roles()).isEmpty();
        Tag tag = Tag.builder().key("team").value("blue").build();
        Role made = iam.createRole(r -> r.roleName("Reader")
                        .path("/x/")
                        .assumeRolePolicyDocument(TRUST)
                        .description("reads")
                        .tags(tag))
                .role();
        assertThat(made.roleId()).matches("AROA[A-Z2-7]{17}");
        assertThat(made.arn()).isEqualTo("arn:aws:iam::123456789012:role/x/Reader");
        Role got = iam.getRole(r -> r.roleName("reader")).role();
        assertThat(URLDecoder.decode(got.assumeRolePolicyDocument(), StandardCharsets.UTF_8))
                .isEqualTo(TRUST);
        assertThat(got.maxSessionDuration()).isEqualTo(3600);
        assertThat(got.description()).isEqualTo("reads");
        assertThat(got.tags()).containsExactly(tag);
        assertThat(got.roleLastUsed()).isNotNull();
        assertThat(iam.listRoles(r -> r.pathPrefix("/x/")).roles())
                .extracting(Role::roleName)
                .containsExactly("Reader");
    }

    @Test
    void changesDescriptionSessionsAndTrust() {
        role("reader");
        iam.updateRole(r -> r.roleName("reader").maxSessionDuration(7200));
        iam.updateRoleDescription(r -> r.roleName("reader").description("new"));
        String trust = TRUST.replace("ec2", "lambda");
        iam.updateAssumeRolePolicy(r -> r.roleName("reader").policyDocument(trust));
        Role got = iam.getRole(r -> r.roleName("reader")).role();
        assertThat(got.maxSessionDuration()).isEqualTo(7200);
        assertThat(got.description()).isEqualTo("new");
        assertThat(URLDecoder.decode(got.assumeRolePolicyDocument(), StandardCharsets.UTF_8))
                .isEqualTo(trust);
    }

    @Test
    void attachesPoliciesAndTagsRoles() {
        role("reader");
        iam.attachRolePolicy(r -> r.roleName("reader").policyArn(S3_READ));
        assertThat(iam.listAttachedRolePolicies(r -> r.roleName("reader")).attachedPolicies())
                .extracting(AttachedPolicy::policyArn)
                .containsExactly(S3_READ);
        assertThat(iam.getPolicy(r -> r.policyArn(S3_READ)).policy().attachmentCount())
                .isEqualTo(1);
        iam.tagRole(
                r -> r.roleName("reader").tags(Tag.builder().key("a").value("b").build()));
        assertThat(iam.listRoleTags(r -> r.roleName("reader")).tags()).hasSize(1);
        iam.untagRole(r -> r.roleName("reader").tagKeys("A"));
        assertThat(iam.listRoleTags(r -> r.roleName("reader")).tags()).isEmpty();
        iam.detachRolePolicy(r -> r.roleName("reader").policyArn(S3_READ));
        iam.deleteRole(r -> r.roleName("reader"));
        assertThat(iam.listRoles().roles()).isEmpty();
    }

    @Test
    void putsARoleIntoAnInstanceProfileAndTakesItOut() {
        profileWith("reader");
        InstanceProfile got =
                iam.getInstanceProfile(r -> r.instanceProfileName("MACHINE")).instanceProfile();
        assertThat(got.instanceProfileId()).matches("AIPA[A-Z2-7]{17}");
        assertThat(got.arn()).isEqualTo("arn:aws:iam::123456789012:instance-profile/machine");
        assertThat(got.roles()).extracting(Role::roleName).containsExactly("reader");
        assertThat(got.hasTags()).isTrue();
        assertThat(iam.listInstanceProfilesForRole(r -> r.roleName("reader")).instanceProfiles())
                .containsExactly(got.toBuilder().tags((Collection<Tag>) null).build());
        assertThat(iam.getAccountSummary().summaryMapAsStrings())
                .containsEntry("Roles", 1)
                .containsEntry("InstanceProfiles", 1);
        iam.removeRoleFromInstanceProfile(r -> r.instanceProfileName("machine").roleName("reader"));
        iam.deleteRole(r -> r.roleName("reader"));
        iam.deleteInstanceProfile(r -> r.instanceProfileName("machine"));
        assertThat(iam.listInstanceProfiles().instanceProfiles()).isEmpty();
    }

    @Test
    void tagsInstanceProfiles() {
        profileWith("reader");
        iam.tagInstanceProfile(r -> r.instanceProfileName("machine")
                .tags(Tag.builder().key("a").value("b").build()));
        assertThat(iam.listInstanceProfileTags(r -> r.instanceProfileName("machine"))
                        .tags())
                .hasSize(1);
        iam.untagInstanceProfile(r -> r.instanceProfileName("machine").tagKeys("a"));
        assertThat(iam.listInstanceProfileTags(r -> r.instanceProfileName("machine"))
                        .tags())
                .isEmpty();
    }

    private static Arguments row(String code, String message, Consumer<IamClient> asked) {
        return arguments(code, message, asked);
    }

    static Stream<Arguments> refusals() {
        String constraint = "1 validation error detected: Value at '";
        return Stream.of(
                row(
                        "EntityAlreadyExists",
                        "Role with name READER already exists.",
                        iam -> iam.createRole(r -> r.roleName("READER").assumeRolePolicyDocument(TRUST))),
                row(
                        "NoSuchEntity",
                        "The role with name no cannot be found.",
                        iam -> iam.getRole(r -> r.roleName("no"))),
                row(
                        "NoSuchEntity",
                        "Instance Profile no cannot be found.",
                        iam -> iam.getInstanceProfile(r -> r.instanceProfileName("no"))),
                row(
                        "EntityAlreadyExists",
                        "Instance Profile machine already exists.",
                        iam -> iam.createInstanceProfile(r -> r.instanceProfileName("machine"))),
                row(
                        "LimitExceeded",
                        "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1",
                        iam -> iam.addRoleToInstanceProfile(
                                r -> r.instanceProfileName("machine").roleName("reader"))),
                row(
                        "DeleteConflict",
                        "Cannot delete entity, must remove roles from instance profile first.",
                        iam -> iam.deleteRole(r -> r.roleName("reader"))),
                row(
                        "DeleteConflict",
                        "Cannot delete entity, must remove roles from instance profile first.",
                        iam -> iam.deleteInstanceProfile(r -> r.instanceProfileName("machine"))),
                row(
                        "MalformedPolicyDocument",
                        "This policy contains invalid Json",
                        iam -> iam.createRole(r -> r.roleName("new").assumeRolePolicyDocument("some policy"))),
                row(
                        "MalformedPolicyDocument",
                        "This policy contains invalid Json",
                        iam -> iam.updateAssumeRolePolicy(
                                r -> r.roleName("reader").policyDocument(TRUST + "x"))),
                row(
                        "LimitExceeded",
                        "Cannot exceed quota for ACLSizePerRole: 2048",
                        iam -> iam.createRole(r -> r.roleName("new")
                                .assumeRolePolicyDocument(
                                        TRUST.replaceFirst("\\{", "{\"Id\":\"" + "x".repeat(2048) + "\",")))),
                row(
                        "ValidationError",
                        constraint
                                + "maxSessionDuration' failed to satisfy constraint: Member must have value less than or equal to 43200",
                        iam -> iam.updateRole(r -> r.roleName("reader").maxSessionDuration(43_201))),
                row(
                        "ValidationError",
                        constraint
                                + "roleName' failed to satisfy constraint: Member must have length less than or equal to 64",
                        iam -> iam.getRole(r -> r.roleName("x".repeat(65)))),
                row(
                        "ValidationError",
                        constraint + "assumeRolePolicyDocument' failed to satisfy constraint: Member must not be null",
                        iam -> iam.createRole(r -> r.roleName("new"))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void refusesInAwsWords(String code, String message, Consumer<IamClient> asked) {
        profileWith("reader");
        IamException refused = catchThrowableOfType(IamException.class, () -> asked.accept(iam));
        assertThat(refused).isNotNull();
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(message);
    }

    @Test
    void keepsARoleThatHasPolicies() {
        role("reader");
        iam.attachRolePolicy(r -> r.roleName("reader").policyArn(S3_READ));
        assertThat(catchThrowableOfType(IamException.class, () -> iam.deleteRole(r -> r.roleName("reader"))))
                .hasMessageContaining("must detach all policies first.");
        assertThat(iam.listRoles().roles()).extracting(Role::roleName).isEqualTo(List.of("reader"));
    }
}
