package inia.sandbox;

import inia.sandbox.auth.AccessKeys;
import inia.sandbox.auth.Authentication;
import inia.sandbox.auth.Authenticator;
import inia.sandbox.auth.OpenDoor;
import inia.sandbox.call.Caller;
import inia.sandbox.iam.AccountKeys;
import inia.sandbox.iam.IamService;
import inia.sandbox.s3.S3Service;
import inia.sandbox.sqs.SqsService;
import inia.sandbox.store.Store;
import inia.sandbox.sts.StsService;

/** Makes the worlds of a sandbox: one when it opens, and another after each reset. */
final class Worlds {
    private final Store store;
    private final SandboxClock clock;
    private final boolean open;

    /**
     * @param open whether every call counts as the account's root
     */
    Worlds(Store store, SandboxClock clock, boolean open) {
        this.store = store;
        this.clock = clock;
        this.open = open;
    }

    /** A world over the store as it is; an account that isn't there is made with new keys. */
    World begin() {
        IamService iam = new IamService(store);
        return begin(iam, iam.open(Sandbox.ACCOUNT, clock.instant()));
    }

    /** A world over the store as it is; an account that isn't there is made with these keys. */
    World begin(AccountKeys keysIfNew) {
        IamService iam = new IamService(store);
        return begin(iam, iam.open(Sandbox.ACCOUNT, keysIfNew, clock.instant()));
    }

    private World begin(IamService iam, AccountKeys keys) {
        store.commit();
        AccessKeys accessKeys = iam.accessKeys();
        ServiceRegistry services = new ServiceRegistry()
                .add("iam", () -> iam)
                .add("sts", () -> new StsService(accessKeys))
                .add("s3", () -> new S3Service(store))
                .add("sqs", this::sqs);
        return new World(store, services, authentication(accessKeys, keys), iam.authorizer(), keys);
    }

    private Authentication authentication(AccessKeys accessKeys, AccountKeys keys) {
        String root = "arn:aws:iam::" + Sandbox.ACCOUNT + ":root";
        return open
                ? new OpenDoor(new Caller(
                        Sandbox.ACCOUNT, root, Sandbox.ACCOUNT, keys.root().accessKeyId(), Caller.Kind.ROOT, null))
                : new Authenticator(accessKeys, clock);
    }

    private SqsService sqs() {
        SqsService sqs = new SqsService(store, clock);
        clock.afterLeaps(sqs::clockChanged);
        return sqs;
    }
}
