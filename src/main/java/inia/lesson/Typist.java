package inia.lesson;

/** Somebody who types into a shell: a learner, or one who stands in for him. */
@FunctionalInterface
public interface Typist {
    /**
     * Types one entry, and waits until it is done.
     *
     * @param entry a snippet, one or more lines
     * @return what the shell prints for it
     */
    String type(String entry);
}
