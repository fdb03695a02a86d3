package inia.sandbox.s3;

/** Bytes that have come in, under an id of their own. */
record Received(String id, Content content) {}
