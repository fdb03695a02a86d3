package inia.sandbox.sqs;

/** A message as one call receives it. */
record Taken(StoredMessage message, Place place, Receipt receipt) {}
