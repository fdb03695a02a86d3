package inia.lesson;

/** A shell that is open, to be typed into. */
public interface TypingShell extends Typist, AutoCloseable {
    @Override
    void close();
}
