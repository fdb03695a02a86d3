package inia.sandbox.sqs;

/** A row that is of no use after some time. */
interface Passing {
    /** When it is to be forgotten, in milliseconds since 1970. */
    long until();
}
