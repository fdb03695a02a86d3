package inia.sandbox.sts;

import inia.sandbox.auth.AccessKeys;
import inia.sandbox.auth.KeyIds;
import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import java.util.Optional;
import software.amazon.awssdk.services.sts.model.GetAccessKeyInfoRequest;
import software.amazon.awssdk.services.sts.model.GetAccessKeyInfoResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Operations that tell who is who. */
public final class Identities {
    private static final int KEY_ID_LEAST = 16;
    private static final int KEY_ID_MOST = 128;

    private final AccessKeys keys;
    private final boolean open;

    /**
     * @param open whether a key that nobody has counts as one of the caller's account
     */
    Identities(AccessKeys keys, boolean open) {
        this.keys = keys;
        this.open = open;
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
        new Constraints()
                .required("accessKeyId", id)
                .length("accessKeyId", id, KEY_ID_LEAST, KEY_ID_MOST)
                .pattern("accessKeyId", id, "[\\w]*")
                .done();
        String account = keys.find(id)
                .map(key -> key.caller().account())
                .or(() -> open ? Optional.of(call.scope().account()) : KeyIds.account(id))
                .orElseThrow(() -> Constraints.invalid("The sandbox has no account with the access key " + id + "."));
        return GetAccessKeyInfoResponse.builder().account(account).build();
    }
}
