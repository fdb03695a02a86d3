package inia.shell.launch;

import inia.client.NotSentException;

/** What {@code System.exit} is in a snippet: the shell, with all that was defined in it, goes on. */
public final class Exit {
    private Exit() {}

    /**
     * Ends the snippet.
     *
     * @param code what the shell would have ended with
     * @throws NotSentException always
     */
    public static void exit(int code) {
        throw new NotSentException("System.exit(" + code
                + ") would end the shell and forget what you have defined, so it only ended this snippet. Leave with /exit"
                + (code == 0 ? "." : " " + code + "."));
    }
}
