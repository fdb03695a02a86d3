package inia.sandbox.store;

/** The journal of a store that keeps nothing. */
final class NoJournal implements Journal {
    @Override
    public void append(Bytes change) {}

    @Override
    public void commit() {}

    @Override
    public void replace(long bytes, Runnable work) {
        work.run();
    }

    @Override
    public void close() {}
}
