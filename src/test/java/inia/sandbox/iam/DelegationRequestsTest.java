package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;

/** What AWS offers to partners and organizations: an account that is neither is told so. */
class DelegationRequestsTest {
    private static final String NONE = "NoSuchEntity: Delegation request dr-1 cannot be found.";
    private static final Map<String, Consumer<IamClient>> BY_ID = Map.of(
            "get", iam -> iam.getDelegationRequest(r -> r.delegationRequestId("dr-1")),
            "associate", iam -> iam.associateDelegationRequest(r -> r.delegationRequestId("dr-1")),
            "accept", iam -> iam.acceptDelegationRequest(r -> r.delegationRequestId("dr-1")),
            "reject", iam -> iam.rejectDelegationRequest(r -> r.delegationRequestId("dr-1")),
            "update", iam -> iam.updateDelegationRequest(r -> r.delegationRequestId("dr-1")),
            "send", iam -> iam.sendDelegationToken(r -> r.delegationRequestId("dr-1")),
            "summarize",
                    iam -> iam.getHumanReadableSummary(
                            r -> r.entityArn("arn:aws:iam::123456789012:delegation-request/dr-1")));

    private static String refusal(Runnable asked) {
        IamException refused = catchThrowableOfType(IamException.class, asked::run);
        return refused.awsErrorDetails().errorCode() + ": "
                + refused.awsErrorDetails().errorMessage();
    }

    @Test
    void answersAnAccountWithoutPartnersAndOrganization() {
        try (IamSandbox sandbox = new IamSandbox()) {
            IamClient iam = sandbox.admin();
            assertThat(iam.listDelegationRequests(r -> {}).delegationRequests()).isEmpty();
            BY_ID.forEach((name, call) ->
                    assertThat(refusal(() -> call.accept(iam))).as(name).isEqualTo(NONE));
            assertThat(refusal(
                            () -> iam.getHumanReadableSummary(r -> r.entityArn("arn:aws:iam::123456789012:user/bob"))))
                    .startsWith("InvalidInput: ");
            assertThat(refusal(() -> iam.createDelegationRequest(r -> r.description("d")
                            .permissions(p -> p.policyTemplateArn("arn:aws:iam::aws:delegation-policies/p/t"))
                            .requestorWorkflowId("w")
                            .notificationChannel("arn:aws:sns:us-east-1:123456789012:t")
                            .sessionDuration(3600))))
                    .startsWith("InvalidInput: The policy template arn:aws:iam::aws:delegation-policies/p/t");
            assertThat(refusal(() -> iam.generateOrganizationsAccessReport(r -> r.entityPath("o-a/r-b"))))
                    .startsWith("OrganizationNotFoundException: ");
            assertThat(refusal(() ->
                            iam.getOrganizationsAccessReport(r -> r.jobId("12345678-1234-1234-1234-123456789012"))))
                    .startsWith("NoSuchEntity: The job with ID ");
        }
    }
}
