package inia.shell.manual;

import inia.client.Names;
import inia.client.ShapeMember;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much the members of a service's requests take, from {@code limits/iam.txt}: a line a member, {@code UserName 1..64 [\w+=,.@-]+};
 * where a structure or an operation differs, a line {@code GetUser.UserName 1..128}, or {@code -} for none.
 */
final class Limits {
    private static final String EACH = "each ";

    private final Map<String, String> said = new HashMap<>();

    /** The limits of a service: an SDK module's name. */
    Limits(String module) {
        for (String line : Facts.lines("limits/" + module + ".txt")) {
            int space = line.indexOf(' ');
            String[] names = line.substring(0, space).split("\\.", 2);
            said.put(
                    names.length == 1 ? key(names[0]) : key(names[0]) + "." + key(names[1]), line.substring(space + 1));
        }
    }

    private static String key(String name) {
        return Names.key(name);
    }

    /**
     * What a text, number or list must be like.
     *
     * @param least the least length, value or count; empty for none
     * @param most the greatest
     * @param pattern a regular expression; empty for none
     */
    record Limit(String least, String most, String pattern) {
        static Limit of(String words) {
            String[] parts = words.split(" ", 2);
            int dots = parts[0].indexOf("..");
            boolean range = parts[0].matches("-?\\d*\\.\\.-?\\d*");
            return range
                    ? new Limit(
                            parts[0].substring(0, dots), parts[0].substring(dots + 2), parts.length > 1 ? parts[1] : "")
                    : new Limit("", "", words);
        }

        String words(String unit) {
            String range = least.isEmpty()
                    ? "at most " + most
                    : most.isEmpty() ? least + " or more" : least.equals(most) ? most : least + " to " + most;
            String count = least.isEmpty() && most.isEmpty() ? "" : range + unit;
            String like = pattern.isEmpty() ? "" : "matching " + pattern;
            return count.isEmpty() || like.isEmpty() ? count + like : count + ", " + like;
        }
    }

    /**
     * The limit of a member, without that of its items.
     *
     * @param owner the operation or structure
     */
    Optional<Limit> of(String owner, ShapeMember member) {
        String words = words(owner, member).replaceFirst("(^| )" + EACH + ".*", "");
        return words.isEmpty() ? Optional.empty() : Optional.of(Limit.of(words));
    }

    /** The limit of each item of a list, or each value of a map. */
    Optional<Limit> each(String owner, ShapeMember member) {
        String words = words(owner, member);
        int each = words.indexOf(EACH);
        return each < 0 ? Optional.empty() : Optional.of(Limit.of(words.substring(each + EACH.length())));
    }

    /** The limits in words: {@code 1 to 64 characters, matching [\w+=,.@-]+}; empty if there are none. */
    String said(String owner, ShapeMember member) {
        List<String> parts = new java.util.ArrayList<>();
        of(owner, member).ifPresent(limit -> parts.add(limit.words(unit(member))));
        each(owner, member)
                .ifPresent(limit -> parts.add(
                        "each " + limit.words(member.item().map(Limits::unit).orElse(""))));
        return String.join("; ", parts);
    }

    private String words(String owner, ShapeMember member) {
        String own = said.get(key(owner) + "." + key(member.name()));
        String words = own == null ? said.getOrDefault(key(member.name()), "") : own;
        return words.equals("-") ? "" : words;
    }

    private static String unit(ShapeMember member) {
        return switch (member.kind()) {
            case TEXT -> " characters";
            case BYTES -> " bytes";
            case LIST, MAP -> " items";
            default -> "";
        };
    }
}
