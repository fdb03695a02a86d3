package inia.sandbox.sqs;

/** A message in one of the tables by time; the key says all. */
record Due() {}
