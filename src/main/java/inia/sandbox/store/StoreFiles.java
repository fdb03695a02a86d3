package inia.sandbox.store;

import java.nio.file.Path;

/** The folders for what is too large for a table, and for snapshots. */
interface StoreFiles extends AutoCloseable {
    /** The folder of large things, made when it is first asked for. */
    Path folder();

    /** The folder of snapshots, made when it is first asked for. */
    Path snapshots();

    @Override
    void close();
}
