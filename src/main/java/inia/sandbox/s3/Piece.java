package inia.sandbox.s3;

/**
 * A stretch of other bytes.
 *
 * @param content the id of the {@link Content} that has them
 * @param offset where in it the stretch begins
 * @param size how many bytes it has
 */
record Piece(String content, long offset, long size) {}
