package inia.sandbox;

import inia.sandbox.auth.AccessKeys;
import inia.sandbox.auth.Authenticator;
import inia.sandbox.auth.EveryAccessKey;
import inia.sandbox.auth.IdentityStore;
import inia.sandbox.auth.KeyIds;
import inia.sandbox.auth.OpenDoor;
import inia.sandbox.call.QueueDelivery;
import inia.sandbox.iam.AccountKeys;
import inia.sandbox.iam.IamService;
import inia.sandbox.iam.KeyPair;
import inia.sandbox.policy.Authorizer;
import inia.sandbox.policy.OpenAuthorizer;
import inia.sandbox.policy.ResourceFacts;
import inia.sandbox.policy.ServicePermissions;
import inia.sandbox.s3.S3Service;
import inia.sandbox.sqs.SqsService;
import inia.sandbox.store.Store;
import inia.sandbox.sts.AuthorizationMessages;
import inia.sandbox.sts.OidcIssuer;
import inia.sandbox.sts.Sessions;
import inia.sandbox.sts.StsService;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;

/** Makes the worlds of a sandbox: one when it opens, and another after each reset. */
final class Worlds {

    private final Store store;
    private final SandboxClock clock;
    private final OidcIssuer issuer;
    private final boolean open;
    private final BooleanSupplier quotas;

    /**
     * @param issuer the sandbox as an issuer of web identities
     * @param open whether everybody is let in and may do everything
     * @param quotas whether AWS's rates of calls hold
     */
    Worlds(Store store, SandboxClock clock, OidcIssuer issuer, boolean open, BooleanSupplier quotas) {
        this.issuer = issuer;
        this.store = store;
        this.clock = clock;
        this.open = open;
        this.quotas = quotas;
    }

    /**
     * A world over the store as it is.
     *
     * @param keys keys by account, for accounts that are not there or have none; the default account needs none to be told
     */
    World begin(Map<String, AccountKeys> keys) {
        IamService iam = new IamService(store, open);
        Map<String, AccountKeys> made = new ConcurrentSkipListMap<>(iam.madeKeys());
        keys.forEach((id, given) -> open(iam, id, given, made));
        if (!made.containsKey(Sandbox.ACCOUNT)
                || !open && made.get(Sandbox.ACCOUNT).admin() == null) {
            open(iam, Sandbox.ACCOUNT, AccountKeys.generate(Sandbox.ACCOUNT), made);
        }
        store.commit();
        return world(iam, made);
    }

    /** A world over the same state, which remembers nothing of it. */
    World again(World before) {
        return world(new IamService(store, open), before.keys());
    }

    /** New keys for the roots of these accounts. */
    Map<String, AccountKeys> keysOf(List<String> accounts) {
        Map<String, AccountKeys> keys = new TreeMap<>();
        accounts.forEach(id -> keys.put(id, keysOf(id)));
        return keys;
    }

    /** Where everybody is let in, an account's own id stands for a key of its root. */
    private AccountKeys keysOf(String id) {
        return open ? new AccountKeys(new KeyPair(id, KeyIds.secret()), null) : AccountKeys.ofRoot(id);
    }

    /** Makes an account in a world, if it is not there, and gives the key of its root. */
    KeyPair add(World world, String id) {
        if (!world.keys().containsKey(id)) {
            open(new IamService(store, open), id, keysOf(id), world.keys());
            store.commit();
        }
        return world.keys().get(id).root();
    }

    /** Where everybody is let in, keys are only shown, and an account has nothing in it. */
    private void open(IamService iam, String id, AccountKeys keys, Map<String, AccountKeys> made) {
        made.put(id, open ? keys : iam.open(id, keys, clock.instant()));
        if (open) {
            iam.open(id, AccountKeys.NONE, clock.instant());
        }
    }

    private World world(IamService iam, Map<String, AccountKeys> keys) {
        IdentityStore known = iam.identityStore();
        Sessions sessions = new Sessions(store, known.issuers());
        AccessKeys accessKeys = new EveryAccessKey(iam.accessKeys(), sessions);
        ServiceRegistry services = new ServiceRegistry().add("iam", () -> iam).add("sqs", this::sqs);
        ResourceFacts resources = ResourceFacts.of(services::resourceFacts);
        Authorizer strict = iam.authorizer(resources);
        Authorizer authorizer = open ? new OpenAuthorizer(strict, resources) : strict;
        services.add("s3", () -> s3(services));
        services.add(
                "sts",
                () -> new StsService(
                        sessions,
                        accessKeys,
                        known,
                        issuer,
                        new AuthorizationMessages(store),
                        authorizer::trust,
                        open));
        return new World(
                store,
                services,
                open ? openDoor(iam, accessKeys) : new Authenticator(accessKeys, clock, clock),
                authorizer,
                new PrincipalBorder(iam.principalIds()),
                keys);
    }

    private OpenDoor openDoor(IamService iam, AccessKeys accessKeys) {
        return new OpenDoor(accessKeys, Sandbox.ACCOUNT, clock, account -> {
            if (!iam.has(account)) {
                iam.open(account, AccountKeys.NONE, clock.instant());
            }
        });
    }

    private S3Service s3(ServiceRegistry services) {
        ServicePermissions permissions = new ServicePermissions(ResourceFacts.of(services::resourceFacts));
        QueueDelivery queues = (arn, text, errand, call) -> {
            SqsService sqs = services.service("sqs", SqsService.class);
            if (!open && sqs.has(arn) && !permissions.allow(errand, "sqs:SendMessage", arn, call.now())) {
                return QueueDelivery.Outcome.FORBIDDEN;
            }
            return sqs.deliver(arn, text, call) ? QueueDelivery.Outcome.DELIVERED : QueueDelivery.Outcome.NO_QUEUE;
        };
        S3Service s3 = new S3Service(store, clock, queues, open);
        clock.afterLeaps(s3::clockChanged);
        return s3;
    }

    private SqsService sqs() {
        SqsService sqs = new SqsService(store, clock, open, quotas);
        clock.afterLeaps(sqs::clockChanged);
        return sqs;
    }
}
