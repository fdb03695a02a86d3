package inia.sandbox.s3;

/** A file that no object has: not yet, or not any more. */
record Unclaimed() {}
