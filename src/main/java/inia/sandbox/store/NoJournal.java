package inia.sandbox.store;

/** The journal of a store that keeps nothing. */
final class NoJournal implements Journal {
    @Override
    public long append(Bytes change) {
        return 0;
    }

    @Override
    public long written() {
        return 0;
    }

    @Override
    public long discard() {
        return 0;
    }

    @Override
    public void check() {}

    @Override
    public void commit() {}

    @Override
    public void replace(long bytes, Runnable work) {
        work.run();
    }

    @Override
    public void close() {}
}
