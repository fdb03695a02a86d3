package inia.sandbox;

import inia.sandbox.auth.Authentication;
import inia.sandbox.iam.AccountKeys;
import inia.sandbox.policy.Authorizer;
import inia.sandbox.store.Store;

/**
 * What answers calls between two resets.
 *
 * @param store the state
 * @param services the services over it
 * @param authentication says who calls
 * @param authorizer says what they may
 * @param keys the keys that the account was made with
 */
record World(
        Store store,
        ServiceRegistry services,
        Authentication authentication,
        Authorizer authorizer,
        AccountKeys keys) {}
