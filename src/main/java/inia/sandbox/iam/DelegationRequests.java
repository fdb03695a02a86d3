package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.util.List;
import software.amazon.awssdk.services.iam.model.AcceptDelegationRequestRequest;
import software.amazon.awssdk.services.iam.model.AcceptDelegationRequestResponse;
import software.amazon.awssdk.services.iam.model.AssociateDelegationRequestRequest;
import software.amazon.awssdk.services.iam.model.AssociateDelegationRequestResponse;
import software.amazon.awssdk.services.iam.model.CreateDelegationRequestRequest;
import software.amazon.awssdk.services.iam.model.CreateDelegationRequestResponse;
import software.amazon.awssdk.services.iam.model.GetDelegationRequestRequest;
import software.amazon.awssdk.services.iam.model.GetDelegationRequestResponse;
import software.amazon.awssdk.services.iam.model.GetHumanReadableSummaryRequest;
import software.amazon.awssdk.services.iam.model.GetHumanReadableSummaryResponse;
import software.amazon.awssdk.services.iam.model.ListDelegationRequestsRequest;
import software.amazon.awssdk.services.iam.model.ListDelegationRequestsResponse;
import software.amazon.awssdk.services.iam.model.RejectDelegationRequestRequest;
import software.amazon.awssdk.services.iam.model.RejectDelegationRequestResponse;
import software.amazon.awssdk.services.iam.model.SendDelegationTokenRequest;
import software.amazon.awssdk.services.iam.model.SendDelegationTokenResponse;
import software.amazon.awssdk.services.iam.model.UpdateDelegationRequestRequest;
import software.amazon.awssdk.services.iam.model.UpdateDelegationRequestResponse;

/**
 * Operations on requests in which a partner of AWS asks an account for temporary access. Only accounts that AWS has made
 * partners can create one, which none here is: so there are none, and all others say what AWS says of one that is not there.
 */
public final class DelegationRequests {
    DelegationRequests() {}

    private static Refusal none(String id) {
        new Checks().required("delegationRequestId", id).done();
        return Refusals.cannotBeFound("Delegation request " + id);
    }

    /** Refused: no partner has registered the template of policies that a request must name. */
    public CreateDelegationRequestResponse createDelegationRequest(CreateDelegationRequestRequest request, Call call) {
        String template =
                request.permissions() == null ? null : request.permissions().policyTemplateArn();
        new Checks()
                .required("description", request.description())
                .required("permissions", request.permissions())
                .required("requestorWorkflowId", request.requestorWorkflowId())
                .required("notificationChannel", request.notificationChannel())
                .required("sessionDuration", request.sessionDuration())
                .between("sessionDuration", request.sessionDuration(), 300, 43_200)
                .done();
        throw new Refusal("InvalidInput", 400, "The policy template " + template + " does not exist.");
    }

    /** Lists none. */
    public ListDelegationRequestsResponse listDelegationRequests(ListDelegationRequestsRequest request, Call call) {
        new Checks().paging(request.marker(), request.maxItems()).done();
        return ListDelegationRequestsResponse.builder()
                .delegationRequests(List.of())
                .isTruncated(false)
                .build();
    }

    /** Refused: there is none. */
    public GetDelegationRequestResponse getDelegationRequest(GetDelegationRequestRequest request, Call call) {
        throw none(request.delegationRequestId());
    }

    /** Refused: there is none. */
    public AssociateDelegationRequestResponse associateDelegationRequest(
            AssociateDelegationRequestRequest request, Call call) {
        throw none(request.delegationRequestId());
    }

    /** Refused: there is none. */
    public AcceptDelegationRequestResponse acceptDelegationRequest(AcceptDelegationRequestRequest request, Call call) {
        throw none(request.delegationRequestId());
    }

    /** Refused: there is none. */
    public RejectDelegationRequestResponse rejectDelegationRequest(RejectDelegationRequestRequest request, Call call) {
        throw none(request.delegationRequestId());
    }

    /** Refused: there is none. */
    public UpdateDelegationRequestResponse updateDelegationRequest(UpdateDelegationRequestRequest request, Call call) {
        throw none(request.delegationRequestId());
    }

    /** Refused: there is none. */
    public SendDelegationTokenResponse sendDelegationToken(SendDelegationTokenRequest request, Call call) {
        throw none(request.delegationRequestId());
    }

    /** Refused: AWS summarizes delegation requests alone, and there is none. */
    public GetHumanReadableSummaryResponse getHumanReadableSummary(GetHumanReadableSummaryRequest request, Call call) {
        String arn = request.entityArn();
        new Checks()
                .required("entityArn", arn)
                .length("entityArn", arn, 20, 2048)
                .done();
        if (!arn.startsWith("arn:aws:iam::") || !arn.contains(":delegation-request/")) {
            throw new Refusal("InvalidInput", 400, "The ARN " + arn + " is of no delegation request.");
        }
        throw none(arn.substring(arn.indexOf('/') + 1));
    }
}
