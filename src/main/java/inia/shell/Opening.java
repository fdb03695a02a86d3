package inia.shell;

import inia.Backstage;

/**
 * What happens when the shell opens: the banner, and the warm-up that nobody waits for.
 *
 * <p>Called by startup.jsh, by name, so that a clone which is not built yet can still be opened and built.
 */
public final class Opening {
    private static final String JAR = "target/jshell/inia.jar";

    private Opening() {}

    /** Prints the banner and lets the sandbox and the first clients start in the background. */
    public static void open() {
        if (System.getProperty("java.class.path").equals(".")) {
            // JShell was told none, and finds Inia through the links in its folder: who compiles or runs something is
            // to have the jar.
            System.setProperty("java.class.path", JAR);
        }
        open(true);
    }

    /**
     * The same, in the JVM of the snippets.
     *
     * @param besideJShell whether JShell's compiler is in a JVM of its own, whose work the warm-up has to wait for
     */
    static void open(boolean besideJShell) {
        Thread warmUp = new Thread(() -> warmUp(besideJShell), "inia warm-up");
        warmUp.setDaemon(true);
        warmUp.start();
        Banner.print(System.out);
    }

    /**
     * Makes the first call, beside JShell only once the prompt is out, and lets the tutor watch again if a lesson was open.
     *
     * <p>What fails here fails again, and is told, when the learner makes a call.
     */
    private static void warmUp(boolean besideJShell) {
        try {
            Banner.printAge(System.out);
            if (besideJShell) {
                Prompt.await();
            }
            Backstage.warmUp(Shell.aws);
            Classroom.reopen();
        } catch (RuntimeException toldAtTheFirstCall) {
            // Nobody has asked for anything yet.
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
