package inia.sandbox.store;

/** Where each change is written at once, in the order in which changes are made. */
interface Journal extends AutoCloseable {
    /**
     * Takes a change's bytes, to be written by the next commit.
     *
     * @throws StoreException if so much is waiting behind a failing disk that it takes no more
     */
    void append(Bytes change);

    /** Returns when everything appended before is written. */
    void commit();

    @Override
    void close();
}
