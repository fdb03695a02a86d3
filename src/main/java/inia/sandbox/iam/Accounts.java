package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.policy.ParsedPolicies;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** IAM's state: accounts, and what belongs to all of them. */
final class Accounts {
    private final Store store;
    private final boolean open;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final ParsedPolicies documents = new ParsedPolicies();
    private final PrincipalIds principalIds = new PrincipalIds(this);

    Accounts(Store store, boolean open) {
        this.store = store;
        this.open = open;
    }

    /**
     * Whether everybody is let in and may do everything. Then what only stands for the real thing is taken, too, as
     * programs' tests have it: trust policies that are none, paths without slashes, passwords, certificates, metadata and
     * codes that were made up.
     */
    boolean open() {
        return open;
    }

    /** Checks for one request. */
    Checks checks() {
        return new Checks(open);
    }

    /** The account that a call acts in. */
    Account of(Call call) {
        return of(call.scope().account());
    }

    Account of(String id) {
        Account known = accounts.get(id);
        return known != null ? known : accounts.computeIfAbsent(id, key -> new Account(key, store, principalIds));
    }

    /** The account of this id, if it was made: ids that strangers write into ARNs leave no traces. */
    Optional<Account> existing(String id) {
        return store.table("iam/accounts", AccountRow.class).get(id) == null ? Optional.empty() : Optional.of(of(id));
    }

    /** The accounts that were made. */
    List<Account> all() {
        List<Account> all = new ArrayList<>(1);
        store.table("iam/accounts", AccountRow.class).from("").forEach(each -> all.add(of(each.getKey())));
        return all;
    }

    /** The ids of the users and roles whom policies name. */
    PrincipalIds principalIds() {
        return principalIds;
    }

    /** The keys that accounts were made with, by account, as far as there are any. */
    Map<String, AccountKeys> madeKeys() {
        Map<String, AccountKeys> keys = new TreeMap<>();
        for (Map.Entry<String, AccountRow> each :
                store.table("iam/accounts", AccountRow.class).from("")) {
            if (each.getValue().made().root() != null) {
                keys.put(each.getKey(), each.getValue().made());
            }
        }
        return keys;
    }

    /** To be called after changes made past {@link #changePolicies}, as when the store was emptied. */
    void policiesChanged() {
        accounts.values().forEach(account -> account.policies().changed());
    }

    /** The policy documents that are kept, parsed. */
    ParsedPolicies documents() {
        return documents;
    }

    /** Access keys of all accounts, by id. */
    Table<AccessKeyRow> accessKeys() {
        return store.table("iam/access-keys", AccessKeyRow.class);
    }

    /** The last use of access keys, by id. */
    Table<AccessKeyUseRow> accessKeyUses() {
        return store.table("iam/access-key-uses", AccessKeyUseRow.class);
    }

    /** Account aliases: no two accounts have the same. */
    Table<AliasRow> aliases() {
        return store.table("iam/aliases", AliasRow.class);
    }

    /** Makes changes as one that bear on what identities of the account may do. */
    <T> T changePolicies(Account account, Supplier<T> work) {
        try {
            return store.change(work);
        } finally {
            account.policies().changed();
        }
    }

    /** As {@link #change(Supplier)}, for work that gives nothing back. */
    void change(Runnable work) {
        store.change(work);
    }

    /** Makes changes as one. */
    <T> T change(Supplier<T> work) {
        return store.change(work);
    }
}
