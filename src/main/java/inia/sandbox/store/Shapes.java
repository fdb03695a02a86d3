package inia.sandbox.store;

import java.util.List;

/** The component names of each record form ever stored, each list under a number, so that rows need not repeat the names. */
interface Shapes {
    /** The number of a list of names, given to it now if it has none. */
    int number(List<String> names);

    /** The names under a number. */
    List<String> names(int number);
}
