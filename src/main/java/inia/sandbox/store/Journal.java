package inia.sandbox.store;

/** Where each change is written at once, in the order in which changes are made. */
interface Journal extends AutoCloseable {
    /**
     * Takes a change's bytes, to be written by the next commit.
     *
     * @return the place after them, to be compared with {@link #written}
     * @throws StoreException if so much is waiting behind a failing disk that it takes no more
     */
    long append(Bytes change);

    /** Up to which place everything is written. */
    long written();

    /**
     * Forgets what is not written yet, which a full disk keeps from being written.
     *
     * @return up to which place everything had been written
     */
    long discard();

    /**
     * Tries whether it can be written, for what could not be taken back if it can't.
     *
     * @throws StoreException if it can't
     */
    void check();

    /** Returns when everything appended before is written. */
    void commit();

    /**
     * Lets something replace all that the tables hold, so that after a kill it is there whole or not at all.
     *
     * @param bytes about how many bytes it will be
     * @throws StoreException if it can't be written; what was there stays
     */
    void replace(long bytes, Runnable work);

    @Override
    void close();
}
