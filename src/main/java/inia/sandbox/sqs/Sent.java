package inia.sandbox.sqs;

/**
 * What is told of a message that was sent; of a duplicate, id and number are those of the first.
 *
 * @param sequenceNumber its number in a FIFO queue; {@code null} in a standard one
 */
record Sent(StoredMessage message, String id, String sequenceNumber) {}
