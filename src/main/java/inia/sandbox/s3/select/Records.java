package inia.sandbox.s3.select;

import java.io.IOException;

/** The records of an object, read one after the other. */
@FunctionalInterface
interface Records {
    /** The next one, or {@code null} if there are no more. */
    Row next() throws IOException;
}
