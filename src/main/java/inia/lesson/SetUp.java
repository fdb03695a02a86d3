package inia.lesson;

import java.util.List;

/**
 * What must be there before something begins.
 *
 * @param things what must be in the account
 * @param variables the lines that make the variables of earlier steps, for who comes without them; empty where the earlier steps' own
 *     lines will do
 * @param line the line of the file where it begins
 */
public record SetUp(List<Thing> things, String variables, int line) {
    /** Nothing needs to be there. */
    static final SetUp NONE = new SetUp(List.of(), "", 0);

    public SetUp {
        things = List.copyOf(things);
    }
}
