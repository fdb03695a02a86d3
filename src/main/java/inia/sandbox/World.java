package inia.sandbox;

import inia.sandbox.auth.Authentication;
import inia.sandbox.iam.AccountKeys;
import inia.sandbox.policy.Authorizer;
import inia.sandbox.store.Store;
import java.util.Map;

/**
 * What answers calls between two resets.
 *
 * @param store the state
 * @param services the services over it
 * @param authentication says who calls
 * @param authorizer says what they may
 * @param principals lets policies be kept with ids in place of ARNs
 * @param keys the keys that accounts were made with, by account
 */
record World(
        Store store,
        ServiceRegistry services,
        Authentication authentication,
        Authorizer authorizer,
        PrincipalBorder principals,
        Map<String, AccountKeys> keys) {
    /** The keys that the default account was made with. */
    AccountKeys defaultKeys() {
        return keys.get(Sandbox.ACCOUNT);
    }
}
