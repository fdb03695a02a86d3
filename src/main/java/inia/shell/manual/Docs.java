package inia.shell.manual;

/** The manual outside the shell, for the program's own commands. */
public final class Docs {
    private Docs() {}

    /**
     * Prints what the shell's {@code help} shows, whole.
     *
     * @param what such as {@code iam create_user}; empty for the commands of the shell
     */
    public static void print(String what) {
        Manual.print(what);
    }
}
