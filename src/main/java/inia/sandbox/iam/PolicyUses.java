package inia.sandbox.iam;

import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.util.Map;
import java.util.function.Function;

/** Who uses which managed policy in one account: counted, and found by policy without looking at everyone. */
final class PolicyUses {
    private final Table<PolicyUseRow> counts;
    private final Table<PolicyEntityRow> entities;

    PolicyUses(Store store, String account) {
        this.counts = store.table("iam/" + account + "/policy-uses", PolicyUseRow.class);
        this.entities = store.table("iam/" + account + "/policy-entities", PolicyEntityRow.class);
    }

    PolicyUseRow of(String policyArn) {
        PolicyUseRow use = counts.get(policyArn);
        return use == null ? PolicyUseRow.NONE : use;
    }

    /** How many policies are used at all. */
    long policies() {
        return counts.size();
    }

    /** Whether all who are counted can be found: earlier versions counted them only. */
    boolean isWhole() {
        long counted = 0;
        for (Map.Entry<String, PolicyUseRow> use : counts.from("")) {
            counted += use.getValue().attachments() + use.getValue().boundaries();
        }
        return counted == entities.size();
    }

    /** Lets somebody be found who is counted already. */
    void find(String policyArn, Attachable entity, PolicyUsage usage) {
        entities.put(key(policyArn, entity, usage), new PolicyEntityRow(entity.kind(), entity.id(), usage));
    }

    /** A page of the ARNs that begin so of policies that are used. */
    Page<String> used(String arnPrefix, String marker, Integer maxItems) {
        return Page.ofKeyed(counts, arnPrefix, marker, maxItems, (arn, use) -> arn);
    }

    void add(String policyArn, Attachable entity, PolicyUsage usage) {
        find(policyArn, entity, usage);
        count(policyArn, usage, 1);
    }

    void remove(String policyArn, Attachable entity, PolicyUsage usage) {
        entities.remove(key(policyArn, entity, usage));
        count(policyArn, usage, -1);
    }

    private static String key(String policyArn, Attachable entity, PolicyUsage usage) {
        return prefix(policyArn) + entity.kind() + "/" + entity.id() + "/" + usage;
    }

    private static String prefix(String policyArn) {
        return policyArn + "|";
    }

    private void count(String policyArn, PolicyUsage usage, int change) {
        PolicyUseRow before = of(policyArn);
        boolean attached = usage == PolicyUsage.PERMISSIONS;
        PolicyUseRow after = new PolicyUseRow(
                before.attachments() + (attached ? change : 0), before.boundaries() + (attached ? 0 : change));
        if (after.equals(PolicyUseRow.NONE)) {
            counts.remove(policyArn);
        } else {
            counts.put(policyArn, after);
        }
    }

    /**
     * A page of those who use a policy, as {@code picked} makes of them; what it makes {@code null} of is left out.
     *
     * @param kind {@code user}, {@code group} or {@code role}; {@code null} for all
     */
    <T> Page<T> page(
            String policyArn, String kind, String marker, Integer maxItems, Function<PolicyEntityRow, T> picked) {
        String prefix = prefix(policyArn) + (kind == null ? "" : kind + "/");
        return Page.of(entities, prefix, marker, maxItems, picked);
    }
}
