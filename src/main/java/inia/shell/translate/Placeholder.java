package inia.shell.translate;

import inia.client.Names;
import java.util.Locale;

/** What stands in code for what the record of a call does not have: secrets, and the bytes of a stream. */
final class Placeholder {
    /** The file that stands for a stream's bytes, when nothing better is known. */
    static final String FILE = "FILE";

    private Placeholder() {}

    /** The variable of the environment that a secret is to be in: {@code PASSWORD}. */
    static String variable(String member) {
        return Names.snake(member).toUpperCase(Locale.ROOT);
    }
}
