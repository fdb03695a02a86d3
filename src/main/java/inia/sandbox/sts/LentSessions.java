package inia.sandbox.sts;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import software.amazon.awssdk.services.sts.model.AssumeRootRequest;
import software.amazon.awssdk.services.sts.model.AssumeRootResponse;
import software.amazon.awssdk.services.sts.model.GetDelegatedAccessTokenRequest;
import software.amazon.awssdk.services.sts.model.GetDelegatedAccessTokenResponse;

/** Operations for the management accounts of organizations and for partners of AWS, of which the sandbox's accounts are none. */
public final class LentSessions {
    LentSessions() {}

    /** Refused: only the management account of an organization may, for accounts that belong to it. */
    public AssumeRootResponse assumeRoot(AssumeRootRequest request, Call call) {
        String target = request.targetPrincipal();
        new Constraints()
                .required("targetPrincipal", target)
                .length("targetPrincipal", target, 12, 2048)
                .required("taskPolicyArn", request.taskPolicyArn())
                .between("durationSeconds", request.durationSeconds(), 0, 900)
                .done();
        String account = target.substring(target.length() - 12);
        String root = target.matches("[0-9]{12}") ? "arn:aws:iam::" + account + ":root" : target;
        throw new Refusal(
                "AccessDenied",
                403,
                "User: " + call.caller().arn() + " is not authorized to perform: sts:AssumeRoot on resource: " + root);
    }

    /** Refused: nobody has sent a token to trade in. */
    public GetDelegatedAccessTokenResponse getDelegatedAccessToken(GetDelegatedAccessTokenRequest request, Call call) {
        new Constraints().required("tradeInToken", request.tradeInToken()).done();
        throw new Refusal(
                "ExpiredTradeInTokenException",
                400,
                "The trade-in token provided in the request has expired and can no longer be exchanged for credentials.");
    }
}
