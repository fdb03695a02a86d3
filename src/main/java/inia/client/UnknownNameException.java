package inia.client;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A name that nothing has: of a service, an operation, a resource, a profile. */
public final class UnknownNameException extends NotSentException {
    private static final long serialVersionUID = 1L;
    private static final int LISTED = 24;

    private final String name;
    private final transient List<String> nearest;

    private UnknownNameException(String message, String name, List<String> nearest) {
        super(message);
        this.name = name;
        this.nearest = nearest;
    }

    /**
     * Says that a name is not among those known, names the nearest, and lists them if they are few.
     *
     * <pre>{@code
     * UnknownNameException.of("There is no profile", "rot", List.of("default", "root"), "There are")
     * // There is no profile 'rot'. Did you mean 'root'? There are: default, root
     * }</pre>
     *
     * @param sentence how the message begins, before the name
     * @param name what was asked for
     * @param known every name that would do
     * @param listing how the list of names begins
     */
    public static UnknownNameException of(String sentence, String name, Collection<String> known, String listing) {
        StringBuilder message =
                new StringBuilder(sentence).append(" '").append(name).append("'.");
        Optional<String> match = Names.nearest(name, known);
        match.ifPresent(near -> message.append(" Did you mean '").append(near).append("'?"));
        List<String> listed = known.size() <= LISTED ? known.stream().sorted().toList() : Names.near(name, known);
        if (known.size() <= LISTED) {
            message.append(' ').append(listing).append(": ").append(String.join(", ", listed));
        } else if (listed.size() > 1) {
            message.append(" Near it: ").append(String.join(", ", listed));
        }
        return new UnknownNameException(
                message.toString(), name, match.map(List::of).orElse(List.of()));
    }

    /** The name that nothing has. */
    public String name() {
        return name;
    }

    /** The known name nearest to it, if one is near. */
    public Optional<String> nearest() {
        return nearest.stream().findFirst();
    }
}
