/**
 * The sandbox's state: tables of records, kept in memory or on disk.
 *
 * <p>What {@link inia.sandbox.store.Store#commit()} returned from survives a kill of the process.
 */
package inia.sandbox.store;
