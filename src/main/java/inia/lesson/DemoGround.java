package inia.lesson;

/** The account that a demo plays in, which can be brought back to what it was at any beat. */
public interface DemoGround extends Ground {
    /** Keeps what is there, and empties the account. */
    void begin();

    /** Keeps what is there before a beat. */
    void keep(int beat);

    /** Brings back what was there before a beat. */
    void restore(int beat);

    /** Brings back what was there before the demo. */
    void end();
}
