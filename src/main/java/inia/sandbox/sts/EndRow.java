package inia.sandbox.sts;

/** Stands, in the order of their ends, for a session. */
record EndRow(String id) {}
