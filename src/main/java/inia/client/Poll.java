package inia.client;

/**
 * One question of a waiter.
 *
 * @param waiter what is waited for, such as {@code UserExists}
 * @param attempt which question it is: 1 for the first
 * @param maxAttempts how many there will be at most
 */
public record Poll(String waiter, int attempt, int maxAttempts) {
    /** {@code UserExists 2/20}. */
    @Override
    public String toString() {
        return waiter + " " + attempt + "/" + maxAttempts;
    }
}
