package inia.shell.translate;

/** Text as one word for a POSIX shell. */
final class ShellWord {
    private static final String PLAIN = "-_./:=@%+,";

    private ShellWord() {}

    /** The text, quoted if the shell would take anything in it for its own. */
    static String of(String text) {
        boolean plain = !text.isEmpty()
                && text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0));
        return plain ? text : quoted(text);
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
