package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.time.Duration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.iam.model.GenerateCredentialReportRequest;
import software.amazon.awssdk.services.iam.model.GenerateCredentialReportResponse;
import software.amazon.awssdk.services.iam.model.GetCredentialReportRequest;
import software.amazon.awssdk.services.iam.model.GetCredentialReportResponse;
import software.amazon.awssdk.services.iam.model.ReportFormatType;
import software.amazon.awssdk.services.iam.model.ReportStateType;

/** Operations on the report of all users' credentials. */
public final class CredentialReports {
    /** For so long AWS gives the same report again. */
    private static final Duration FRESH = Duration.ofHours(4);

    private final Accounts accounts;

    CredentialReports(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes a report, unless there is one of the last four hours; where everybody is let in, always. */
    public GenerateCredentialReportResponse generateCredentialReport(
            GenerateCredentialReportRequest request, Call call) {
        Account account = accounts.of(call);
        return accounts.change(() -> {
            CredentialReportRow last = account.credentialReport().get(account.id());
            boolean fresh = last != null && isFresh(last, call);
            if (!fresh || accounts.open()) {
                String content = new CredentialReport(account, accounts).csv();
                account.credentialReport().put(account.id(), new CredentialReportRow(Users.seconds(call), content));
            }
            if (fresh) {
                return GenerateCredentialReportResponse.builder()
                        .state(ReportStateType.COMPLETE)
                        .build();
            }
            return GenerateCredentialReportResponse.builder()
                    .state(ReportStateType.STARTED)
                    .description("No report exists. Starting a new report generation task")
                    .build();
        });
    }

    private static boolean isFresh(CredentialReportRow report, Call call) {
        return report.generated().plus(FRESH).isAfter(call.now());
    }

    /** Gives the report that was made last. */
    public GetCredentialReportResponse getCredentialReport(GetCredentialReportRequest request, Call call) {
        Account account = accounts.of(call);
        CredentialReportRow report = account.credentialReport().get(account.id());
        if (report == null) {
            throw new Refusal("ReportNotPresent", 410, "Credential report not present");
        }
        if (!isFresh(report, call)) {
            throw new Refusal("ReportExpired", 410, "Credential report has expired. Generate another one to get it.");
        }
        return GetCredentialReportResponse.builder()
                .content(SdkBytes.fromUtf8String(report.content()))
                .reportFormat(ReportFormatType.TEXT_CSV)
                .generatedTime(report.generated())
                .build();
    }
}
