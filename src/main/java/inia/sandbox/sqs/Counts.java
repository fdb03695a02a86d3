package inia.sandbox.sqs;

/**
 * How many messages a queue has.
 *
 * @param visible may be received now
 * @param notVisible received and not yet deleted or visible again: in flight
 * @param delayed sent, and not yet visible for the first time
 */
record Counts(long visible, long notVisible, long delayed) {}
