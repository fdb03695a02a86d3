package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.util.List;

/** Who has access keys: a user, or the account's root. */
sealed interface KeyHolder {
    /** The keys' ids, oldest first. */
    List<String> keyIds();

    void put(List<String> keyIds);

    /** The user's name, or {@code null} for the root, who has none. */
    String userName();

    /** The user's id, or {@code null} for the root. */
    String userId();

    /**
     * The user of this name; without one, who calls.
     *
     * @throws Refusal with code {@code NoSuchEntity} if there is no such user
     */
    static KeyHolder of(String userName, Account account, Call call) {
        if (userName == null && call.caller().root()) {
            return new Root(account, account.row());
        }
        return new Holder(account, account.userOrCaller(userName, call.caller()));
    }

    /** A user as the holder of keys. */
    record Holder(Account account, UserRow user) implements KeyHolder {
        @Override
        public List<String> keyIds() {
            return user.accessKeyIds();
        }

        @Override
        public void put(List<String> keyIds) {
            account.users().update(user.withAccessKeyIds(keyIds));
        }

        @Override
        public String userName() {
            return user.name();
        }

        @Override
        public String userId() {
            return user.id();
        }
    }

    /** The root as the holder of keys. */
    record Root(Account account, AccountRow row) implements KeyHolder {
        @Override
        public List<String> keyIds() {
            return row.accessKeyIds();
        }

        @Override
        public void put(List<String> keyIds) {
            account.put(row.withAccessKeyIds(keyIds));
        }

        @Override
        public String userName() {
            return null;
        }

        @Override
        public String userId() {
            return null;
        }
    }
}
