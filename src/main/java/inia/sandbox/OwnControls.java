package inia.sandbox;

import inia.sandbox.control.Interventions;
import inia.sandbox.control.KeptSettings;
import inia.sandbox.control.Things;
import inia.sandbox.policy.AuthorizationText;
import inia.sandbox.policy.ExplanationJson;
import inia.sandbox.store.Store;
import inia.sandbox.sts.AuthorizationMessages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The controls of a sandbox of this process. */
final class OwnControls implements Controls {
    private final Sandbox sandbox;
    private final Store store;
    private final Supplier<World> world;
    private final Interventions interventions;
    private final KeptSettings kept;

    OwnControls(Sandbox sandbox, Store store, Supplier<World> world, Interventions interventions, KeptSettings kept) {
        this.sandbox = sandbox;
        this.store = store;
        this.world = world;
        this.interventions = interventions;
        this.kept = kept;
    }

    @Override
    public void reset() {
        sandbox.reset();
    }

    @Override
    public void fix(boolean fixed) {
        sandbox.reset(fixed);
    }

    @Override
    public void snapshot(String name) {
        store.snapshots().take(name);
    }

    @Override
    public void restore(String name) {
        sandbox.restore(name);
    }

    @Override
    public void deleteSnapshot(String name) {
        store.snapshots().delete(name);
    }

    @Override
    public List<String> snapshots() {
        return store.snapshots().names();
    }

    @Override
    public List<String> changes(String since) {
        if (since != null) {
            return Things.since(store.snapshots(), since);
        }
        Things.keepBeginning(store.snapshots());
        return Things.sinceLast(store.snapshots());
    }

    @Override
    public SandboxClock clock() {
        return sandbox.clock();
    }

    @Override
    public Interventions interventions() {
        return interventions;
    }

    @Override
    public Duration settling() {
        return store.settling().time();
    }

    @Override
    public void settle(Duration time) {
        store.settling().settle(time, sandbox.clock());
        kept.keep();
    }

    @Override
    public void quotas(boolean hold) {
        interventions.quotas().set(hold);
        kept.keep();
    }

    @Override
    public void pages(int items) {
        interventions.pages().set(items);
        kept.keep();
    }

    @Override
    public Optional<String> decision(String requestId) {
        return world.get()
                .authorizer()
                .explanations()
                .find(requestId)
                .map(each -> ExplanationJson.of(each, world.get().principals()::shown));
    }

    @Override
    public Optional<String> encodedDecision(String requestId) {
        return world.get()
                .authorizer()
                .explanations()
                .find(requestId)
                .map(AuthorizationText::of)
                .map(new AuthorizationMessages(store)::encode);
    }

    @Override
    public Identity account(String id) {
        boolean known = world.get().keys().containsKey(id);
        Identity root = sandbox.account(id);
        return known ? new Identity(root.profile(), root.accessKeyId(), null) : root;
    }
}
