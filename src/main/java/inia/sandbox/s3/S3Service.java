package inia.sandbox.s3;

import inia.sandbox.call.CrossOrigin;
import inia.sandbox.call.QueueDelivery;
import inia.sandbox.call.Service;
import inia.sandbox.policy.ResourceFacts;
import inia.sandbox.store.Store;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;

/** S3: buckets that hold objects by their keys. */
public final class S3Service implements Service, ResourceFacts.Keeper {
    private final List<Object> operations;
    private final ResourceFacts facts;
    private final CrossOrigin crossOrigin;
    private final AccessLogs accessLogs;
    private final Site.Finder sites;
    private final Lifecycle lifecycle;
    private final Restores restores;
    private final InstantSource clock;

    /** S3 over what the store holds, by the system's clock. */
    public S3Service(Store store) {
        this(store, Clock.systemUTC(), QueueDelivery.NONE, false);
    }

    /**
     * S3 over what the store holds.
     *
     * @param clock the sandbox's clock, by which objects expire; tell {@link #clockChanged()} of leaps
     * @param queues where events in buckets are told
     * @param lenient whether buckets may be given names that S3 let them have until 2018, and configurations that only stand
     *     for real ones, as programs' tests often do
     */
    public S3Service(Store store, InstantSource clock, QueueDelivery queues, boolean lenient) {
        this.clock = clock;
        Buckets buckets = new Buckets(store);
        Configurations configurations = new Configurations(store);
        Contents contents = new Contents(store);
        Versions versions = new Versions(buckets, contents);
        ObjectFinder finder = new ObjectFinder(buckets, versions);
        Notifier notifier = new Notifier(configurations, queues);
        Replicator replicator = new Replicator(store, buckets, configurations, versions, contents);
        Expirations expirations = new Expirations(configurations);
        ObjectWriter writer = new ObjectWriter(store, buckets, versions, contents, notifier, replicator);
        ObjectEditor editor = new ObjectEditor(buckets, versions, finder, writer);
        Uploads uploads = new Uploads(store);
        Sources sources = new Sources(buckets, finder);
        NewSettings newSettings = new NewSettings(configurations);
        lifecycle = new Lifecycle(buckets, configurations, versions, uploads, contents, writer, notifier);
        restores = new Restores(store, buckets, versions, notifier);
        buckets.watch(new Midnights(lifecycle::run)::passed);
        buckets.watch(restores::passed);
        crossOrigin = new CorsAnswers(buckets, configurations);
        facts = new S3ResourceFacts(buckets, versions, configurations);
        PutOperations puts = new PutOperations(buckets, contents, writer, newSettings, expirations);
        accessLogs = new AccessLogs(buckets, configurations, puts);
        sites = new Sites(buckets, configurations);
        operations = List.of(
                new GetOperations(buckets, finder, contents, expirations),
                new SelectOperation(buckets, finder, contents),
                puts,
                new ListOperations(buckets, lenient),
                new DeleteOperations(buckets, writer),
                new CopyOperations(buckets, contents, writer, sources, newSettings),
                new BucketOperations(store, buckets, configurations, uploads, contents, lenient),
                new VersionOperations(buckets, writer),
                new MultipartOperations(buckets, uploads, contents, writer, newSettings),
                new PartOperations(buckets, uploads, contents, writer, sources),
                new CompleteOperation(buckets, uploads, contents, writer),
                new AttributesOperation(buckets, finder),
                new RestoreOperation(editor, restores, lenient),
                new TagOperations(editor),
                new AclOperations(buckets, configurations, editor, writer),
                new LockOperations(buckets, editor),
                new PolicyOperations(buckets, configurations, writer),
                new SubResourceOperations(
                        buckets,
                        configurations,
                        writer,
                        SubResources.all(new ConfigurationChecks(buckets, configurations, notifier, lenient)),
                        lenient));
    }

    @Override
    public String name() {
        return "s3";
    }

    /** Lets what has expired go, and what was restored be there, after the clock was advanced. */
    public void clockChanged() {
        lifecycle.run(clock.instant());
        restores.run(clock.instant());
    }

    /** Which pages of other origins may call. */
    public CrossOrigin crossOrigin() {
        return crossOrigin;
    }

    /** Who logs calls about buckets. */
    public AccessLogs accessLogs() {
        return accessLogs;
    }

    /** Finds the buckets that are websites. */
    public Site.Finder sites() {
        return sites;
    }

    @Override
    public ResourceFacts resourceFacts() {
        return facts;
    }

    @Override
    public List<Object> operations() {
        return operations;
    }
}
