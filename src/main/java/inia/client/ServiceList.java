package inia.client;

import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names of services, as boto3 has them, and which of them are at hand.
 *
 * <p>A list like any other, sorted; its text begins with what is at hand and stays short.
 *
 * <pre>{@code
 * aws.availableServices().matching("iot")
 * aws.availableServices().atHand()
 * }</pre>
 */
public final class ServiceList extends AbstractList<String> {
    /** JShell cuts what it echoes at a thousand characters. */
    private static final int SHOWN = 600;

    private static final int WIDTH = 70;

    private final List<String> names;
    private final Set<String> atHand;

    ServiceList(List<String> names, Set<String> atHand) {
        this.names = names;
        this.atHand = atHand;
    }

    @Override
    public String get(int index) {
        return names.get(index);
    }

    @Override
    public int size() {
        return names.size();
    }

    /** Whether a client of a service can be had at once: its module comes with Inia, or has been installed. */
    public boolean isAtHand(String service) {
        return atHand.contains(service);
    }

    /** Those whose clients can be had at once. */
    public List<String> atHand() {
        return names.stream().filter(atHand::contains).toList();
    }

    /**
     * Those that have a part in their names.
     *
     * @param part such as {@code iot}, in any case
     */
    public ServiceList matching(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        return new ServiceList(
                names.stream().filter(name -> name.contains(lower)).toList(), atHand);
    }

    /** How many there are, those at hand, as many of the others as JShell's echo has room for, and how to get them. */
    @Override
    public String toString() {
        List<String> here = atHand();
        List<String> others =
                names.stream().filter(name -> !atHand.contains(name)).toList();
        StringBuilder text =
                new StringBuilder().append(names.size()).append(names.size() == 1 ? " service" : " services");
        text.append(here.isEmpty() ? ", none at hand" : ", at hand: ");
        list(here, text);
        if (!others.isEmpty()) {
            text.append("\n  to fetch, as by aws.install(\"")
                    .append(example(others))
                    .append("\"): ");
            int shown = list(others, text);
            if (shown < others.size()) {
                text.append(", ... and ").append(others.size() - shown).append(" more");
            }
            text.append("\n  all: .forEach(System.out::println)   some: .matching(\"iot\")");
        }
        return text.toString();
    }

    /** Adds names in lines of their own as one is full; says how many found room. */
    private static int list(List<String> names, StringBuilder text) {
        int shown = 0;
        for (String name : names) {
            if (text.length() + name.length() > SHOWN) {
                break;
            }
            text.append(shown == 0 ? "" : ",");
            boolean full = text.length() - text.lastIndexOf("\n") + name.length() > WIDTH;
            text.append(full ? "\n    " : shown == 0 ? "" : " ").append(name);
            shown++;
        }
        return shown;
    }

    private static String example(List<String> others) {
        return others.contains("lambda") ? "lambda" : others.get(0);
    }
}
