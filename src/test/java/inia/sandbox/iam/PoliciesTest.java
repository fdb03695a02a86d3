package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.ListAttachedGroupPoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedUserPoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListPoliciesResponse;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

class PoliciesTest {
    private static final String S3_READ = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
    private static final String VIEW = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess";

    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void showsAnAwsManagedPolicy() {
        Policy policy = iam.getPolicy(request -> request.policyArn("arn:aws:iam::aws:policy/AdministratorAccess"))
                .policy();
        assertThat(policy.policyName()).isEqualTo("AdministratorAccess");
        assertThat(policy.policyId()).isEqualTo("ANPAIWMBCKSKIEE64ZLYK");
        assertThat(policy.defaultVersionId()).isEqualTo("v1");
        assertThat(policy.path()).isEqualTo("/");
        assertThat(policy.createDate()).isEqualTo("2015-02-06T18:39:46Z");
        assertThat(policy.description()).isEqualTo("Provides full access to AWS services and resources.");
        assertThat(policy.attachmentCount()).isEqualTo(1);
        assertThat(policy.isAttachable()).isTrue();
    }

    @Test
    void hasAReadableDocumentForEveryPolicyThatItLists() throws IOException {
        ListPoliciesResponse listed = iam.listPolicies();
        assertThat(listed.policies()).hasSizeGreaterThan(11);
        for (Policy policy : listed.policies()) {
            PolicyVersion version = iam.getPolicyVersion(
                            request -> request.policyArn(policy.arn()).versionId(policy.defaultVersionId()))
                    .policyVersion();
            String document = URLDecoder.decode(version.document(), StandardCharsets.UTF_8);
            assertThat(new ObjectMapper().readTree(document).path("Version").asText())
                    .as(policy.policyName())
                    .isEqualTo("2012-10-17");
            assertThat(version.isDefaultVersion()).isTrue();
            assertThat(ManagedPolicies.find(policy.arn()).document().statements())
                    .as(policy.policyName())
                    .isNotEmpty();
            assertThat(policy.policyId()).matches("ANPA[A-Z2-7]{17}");
            assertThat(iam.listPolicyVersions(request -> request.policyArn(policy.arn()))
                            .versions())
                    .hasSize(1);
        }
    }

    @Test
    void listsPoliciesByScopePathAndAttachmentOnePageAtATime() {
        assertThat(iam.listPolicies(request -> request.scope(PolicyScopeType.LOCAL))
                        .policies())
                .isEmpty();
        assertThat(iam.listPolicies(request -> request.pathPrefix("/job-function/"))
                        .policies())
                .extracting(Policy::arn)
                .contains(VIEW)
                .allMatch(arn -> arn.contains(":policy/job-function/"));
        assertThat(iam.listPolicies(request -> request.onlyAttached(true)).policies())
                .extracting(Policy::policyName)
                .containsExactly("AdministratorAccess");
        ListPoliciesResponse first = iam.listPolicies(request -> request.maxItems(5));
        assertThat(first.policies()).hasSize(5);
        assertThat(iam.listPoliciesPaginator(request -> request.maxItems(500)).policies().stream())
                .hasSizeGreaterThan(1400)
                .doesNotHaveDuplicates();
    }

    @Test
    void attachesPoliciesToUsersAndDetachesThem() {
        iam.createUser(request -> request.userName("bob"));
        iam.attachUserPolicy(request -> request.userName("bob").policyArn(S3_READ));
        iam.attachUserPolicy(request -> request.userName("bob").policyArn(S3_READ));
        iam.attachUserPolicy(request -> request.userName("bob").policyArn(VIEW));
        ListAttachedUserPoliciesResponse attached = iam.listAttachedUserPolicies(request -> request.userName("bob"));
        assertThat(attached.attachedPolicies())
                .containsExactly(
                        AttachedPolicy.builder()
                                .policyName("AmazonS3ReadOnlyAccess")
                                .policyArn(S3_READ)
                                .build(),
                        AttachedPolicy.builder()
                                .policyName("ViewOnlyAccess")
                                .policyArn(VIEW)
                                .build());
        assertThat(iam.listAttachedUserPolicies(
                                request -> request.userName("bob").pathPrefix("/job-function/"))
                        .attachedPolicies())
                .hasSize(1);
        assertThat(count(S3_READ)).isEqualTo(1);
        iam.detachUserPolicy(request -> request.userName("bob").policyArn(S3_READ));
        assertThat(count(S3_READ)).isZero();
        assertThat(iam.listAttachedUserPolicies(
                                request -> request.userName("bob").maxItems(1))
                        .attachedPolicies())
                .extracting(AttachedPolicy::policyArn)
                .containsExactly(VIEW);
    }

    @Test
    void attachesPoliciesToGroupsAndDetachesThem() {
        iam.createGroup(request -> request.groupName("devs"));
        iam.attachGroupPolicy(request -> request.groupName("devs").policyArn(S3_READ));
        iam.attachGroupPolicy(request -> request.groupName("devs").policyArn(VIEW));
        ListAttachedGroupPoliciesResponse first = iam.listAttachedGroupPolicies(
                request -> request.groupName("devs").maxItems(1));
        assertThat(first.attachedPolicies())
                .extracting(AttachedPolicy::policyArn)
                .containsExactly(S3_READ);
        assertThat(iam.listAttachedGroupPolicies(
                                request -> request.groupName("devs").marker(first.marker()))
                        .attachedPolicies())
                .extracting(AttachedPolicy::policyArn)
                .containsExactly(VIEW);
        assertThat(count(S3_READ)).isEqualTo(1);
        iam.detachGroupPolicy(request -> request.groupName("devs").policyArn(S3_READ));
        assertThat(count(S3_READ)).isZero();
    }

    private int count(String arn) {
        return iam.getPolicy(request -> request.policyArn(arn)).policy().attachmentCount();
    }
}
