/**
 * The sandbox's state: tables of records, kept in memory or on disk.
 *
 * <p>What {@link inia.sandbox.store.Store#commit()} returned from survives a kill of the process. Tables are H2 MVStore
 * maps; a journal beside them takes each change at once, and from time to time a checkpoint moves it into the maps' file.
 * May use: nothing else of Inia.
 */
package inia.sandbox.store;
