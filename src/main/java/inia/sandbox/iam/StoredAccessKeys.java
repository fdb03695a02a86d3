package inia.sandbox.iam;

import inia.sandbox.auth.AccessKey;
import inia.sandbox.auth.AccessKeys;
import inia.sandbox.call.Caller;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The access keys that IAM keeps, for those who check signatures. */
final class StoredAccessKeys implements AccessKeys {
    private final Accounts accounts;

    StoredAccessKeys(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<AccessKey> find(String accessKeyId) {
        AccessKeyRow key = accounts.accessKeys().get(accessKeyId);
        Caller caller = key == null ? null : caller(key);
        return caller == null
                ? Optional.empty()
                : Optional.of(new AccessKey(key.id(), key.secret(), caller, key.active()));
    }

    private Caller caller(AccessKeyRow key) {
        String account = key.account();
        if (key.userId() == null) {
            return new Caller(account, Arns.root(account), account, key.id(), Caller.Kind.ROOT, null);
        }
        UserRow user = accounts.of(account).users().findById(key.userId());
        return user == null
                ? null
                : new Caller(account, Arns.of(account, "user", user), user.id(), key.id(), Caller.Kind.USER, null);
    }

    /** AWS tells the last use to the minute; so a key in constant use is written once a minute. */
    @Override
    public void used(String accessKeyId, String service, String region, Instant at) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        AccessKeyUseRow last = accounts.accessKeyUses().get(accessKeyId);
        if (last == null || !last.is(minute, service, region)) {
            accounts.accessKeyUses().put(accessKeyId, new AccessKeyUseRow(minute, service, region));
        }
    }
}
