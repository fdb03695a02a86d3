package inia.client;

/** What a client may send. */
public enum Access {
    /** Operations that only read, by AWS's own access levels. */
    READS,
    /** Every operation. */
    WRITES
}
