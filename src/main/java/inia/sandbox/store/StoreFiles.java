package inia.sandbox.store;

import java.nio.file.Path;

/** The folder for what is too large for a table. */
interface StoreFiles extends AutoCloseable {
    /** The folder, made when it is first asked for. */
    Path folder();

    @Override
    void close();
}
