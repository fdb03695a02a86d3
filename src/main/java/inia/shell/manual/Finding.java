package inia.shell.manual;

/**
 * Something that a search has found.
 *
 * @param kind what it is, such as {@code operations}
 * @param rank how well it fits; the greatest first
 * @param line what to type to see it
 * @param text what it is
 */
record Finding(String kind, int rank, String line, String text) {}
