package inia.sandbox.sts;

import inia.sandbox.auth.AccessKeys;
import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Refusal;
import software.amazon.awssdk.services.sts.model.GetAccessKeyInfoRequest;
import software.amazon.awssdk.services.sts.model.GetAccessKeyInfoResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Operations that tell who is who. */
public final class Identities {
    private static final int KEY_ID_LEAST = 16;
    private static final int KEY_ID_MOST = 128;

    private final AccessKeys keys;

    Identities(AccessKeys keys) {
        this.keys = keys;
    }

    /** Tells who calls. */
    public GetCallerIdentityResponse getCallerIdentity(GetCallerIdentityRequest request, Call call) {
        Caller caller = call.caller();
        return GetCallerIdentityResponse.builder()
                .userId(caller.userId())
                .account(caller.account())
                .arn(caller.arn())
                .build();
    }

    /** Tells the account of an access key, whosever it is and whether it is active or not. */
    public GetAccessKeyInfoResponse getAccessKeyInfo(GetAccessKeyInfoRequest request, Call call) {
        String id = request.accessKeyId();
        check(id);
        String account = keys.find(id)
                .map(key -> key.caller().account())
                .orElseThrow(() -> new Refusal(
                        "ValidationError", 400, "The sandbox has no account with the access key " + id + "."));
        return GetAccessKeyInfoResponse.builder().account(account).build();
    }

    private static void check(String id) {
        String wrong = id == null
                ? "Member must not be null"
                : id.length() < KEY_ID_LEAST
                        ? "Member must have length greater than or equal to " + KEY_ID_LEAST
                        : id.length() > KEY_ID_MOST
                                ? "Member must have length less than or equal to " + KEY_ID_MOST
                                : !id.codePoints().allMatch(Identities::isWordCharacter)
                                        ? "Member must satisfy regular expression pattern: [\\w]*"
                                        : null;
        if (wrong != null) {
            throw new Refusal(
                    "ValidationError",
                    400,
                    "1 validation error detected: Value at 'accessKeyId' failed to satisfy constraint: " + wrong);
        }
    }

    private static boolean isWordCharacter(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || c == '_';
    }
}
