package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import software.amazon.awssdk.services.iam.model.DisableOrganizationsRootCredentialsManagementRequest;
import software.amazon.awssdk.services.iam.model.DisableOrganizationsRootCredentialsManagementResponse;
import software.amazon.awssdk.services.iam.model.DisableOrganizationsRootSessionsRequest;
import software.amazon.awssdk.services.iam.model.DisableOrganizationsRootSessionsResponse;
import software.amazon.awssdk.services.iam.model.EnableOrganizationsRootCredentialsManagementRequest;
import software.amazon.awssdk.services.iam.model.EnableOrganizationsRootCredentialsManagementResponse;
import software.amazon.awssdk.services.iam.model.EnableOrganizationsRootSessionsRequest;
import software.amazon.awssdk.services.iam.model.EnableOrganizationsRootSessionsResponse;
import software.amazon.awssdk.services.iam.model.GenerateOrganizationsAccessReportRequest;
import software.amazon.awssdk.services.iam.model.GenerateOrganizationsAccessReportResponse;
import software.amazon.awssdk.services.iam.model.GetOrganizationsAccessReportRequest;
import software.amazon.awssdk.services.iam.model.GetOrganizationsAccessReportResponse;
import software.amazon.awssdk.services.iam.model.ListOrganizationsFeaturesRequest;
import software.amazon.awssdk.services.iam.model.ListOrganizationsFeaturesResponse;

/** Operations for the management accounts of organizations, of which the sandbox's accounts are none. */
public final class Organizations {
    Organizations() {}

    private static Refusal none() {
        return new Refusal(
                "OrganizationNotFoundException",
                400,
                "The request was rejected because no organization is associated with your account.");
    }

    /** Refused: there is no organization whose services could be reported. */
    public GenerateOrganizationsAccessReportResponse generateOrganizationsAccessReport(
            GenerateOrganizationsAccessReportRequest request, Call call) {
        new Checks().required("entityPath", request.entityPath()).done();
        throw none();
    }

    /** Refused: there is no report. */
    public GetOrganizationsAccessReportResponse getOrganizationsAccessReport(
            GetOrganizationsAccessReportRequest request, Call call) {
        new Checks().required("jobId", request.jobId()).done();
        throw Refusals.cannotBeFound("The job with ID " + request.jobId());
    }

    /** Refused: there is no organization. */
    public ListOrganizationsFeaturesResponse listOrganizationsFeatures(
            ListOrganizationsFeaturesRequest request, Call call) {
        throw none();
    }

    /** Refused: there is no organization. */
    public EnableOrganizationsRootSessionsResponse enableOrganizationsRootSessions(
            EnableOrganizationsRootSessionsRequest request, Call call) {
        throw none();
    }

    /** Refused: there is no organization. */
    public DisableOrganizationsRootSessionsResponse disableOrganizationsRootSessions(
            DisableOrganizationsRootSessionsRequest request, Call call) {
        throw none();
    }

    /** Refused: there is no organization. */
    public EnableOrganizationsRootCredentialsManagementResponse enableOrganizationsRootCredentialsManagement(
            EnableOrganizationsRootCredentialsManagementRequest request, Call call) {
        throw none();
    }

    /** Refused: there is no organization. */
    public DisableOrganizationsRootCredentialsManagementResponse disableOrganizationsRootCredentialsManagement(
            DisableOrganizationsRootCredentialsManagementRequest request, Call call) {
        throw none();
    }
}
