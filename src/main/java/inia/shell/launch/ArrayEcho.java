package inia.shell.launch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a long array of numbers is echoed: a picture's bytes would fill the terminal. */
final class ArrayEcho {
    private static final int MOST = 32;
    private static final int SHOWN = 12;

    /** As JShell writes it: {@code byte[9] { -119, 80, … }}. */
    private static final Pattern ARRAY =
            Pattern.compile("(?:byte|short|int|long|float|double|boolean)\\[(\\d+)] \\{ ((?:[^,]+, ){" + SHOWN + "})");

    private ArrayEcho() {}

    /** The same, but of a long array only its type, its length and its beginning. */
    static String shortened(String echo) {
        Matcher array = ARRAY.matcher(echo);
        boolean isLong = array.lookingAt() && (array.group(1).length() > 5 || Integer.parseInt(array.group(1)) > MOST);
        return isLong ? array.group() + "... }" : echo;
    }
}
