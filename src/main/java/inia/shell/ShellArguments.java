package inia.shell;

import inia.shell.launch.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the shell is opened with.
 *
 * <p>Read without the command line's library, whose hundred classes no archive of classes takes on Java 17: all that is asked
 * for often is no option at all.
 *
 * @param lesson the lesson to open, if any
 * @param profile the profile that {@code aws.session()} has, if not the default one
 * @param fixed whether ids and dates are to come out the same each time, in an empty sandbox that is forgotten at the end
 * @param scripts files of snippets and commands to run before the first prompt
 */
record ShellArguments(Optional<String> lesson, Optional<String> profile, boolean fixed, List<Path> scripts) {
    /** The name of the profile that {@code aws.session()} has; read when {@link Shell} loads. */
    static final String PROFILE = "inia.profile";

    static final String LESSON_OPTION = "--lesson";
    static final String PROFILE_OPTION = "--profile";
    static final String FIXED_OPTION = "--fixed";

    /** What was given, if it is nothing but options of the shell and scripts that are there. */
    static Optional<ShellArguments> parse(List<String> arguments) {
        String lesson = null;
        String profile = null;
        boolean fixed = false;
        List<Path> scripts = new ArrayList<>();
        for (Iterator<String> each = arguments.iterator(); each.hasNext(); ) {
            String argument = each.next();
            if (argument.equals(LESSON_OPTION) && each.hasNext()) {
                lesson = each.next();
            } else if (argument.equals(PROFILE_OPTION) && each.hasNext()) {
                profile = each.next();
            } else if (argument.equals(FIXED_OPTION)) {
                fixed = true;
            } else if (argument.startsWith(LESSON_OPTION + "=")) {
                lesson = argument.substring(LESSON_OPTION.length() + 1);
            } else if (argument.startsWith(PROFILE_OPTION + "=")) {
                profile = argument.substring(PROFILE_OPTION.length() + 1);
            } else if (!argument.startsWith("-") && Files.isRegularFile(Path.of(argument))) {
                scripts.add(Path.of(argument));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(
                new ShellArguments(Optional.ofNullable(lesson), Optional.ofNullable(profile), fixed, scripts));
    }

    /** Opens the shell in this JVM, and returns its exit code when it is left. */
    int open() throws Exception {
        profile.ifPresent(name -> System.setProperty(PROFILE, name));
        if (fixed) {
            Shell.aws.sandbox().fixed();
        }
        Opening.open(false);
        lesson.ifPresent(Shell::lesson);
        return Workbench.open(scripts);
    }
}
