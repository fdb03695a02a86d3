package inia.sandbox.policy;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;

/**
 * When a row of an operation table holds: {@code if Tags}, {@code unless VersionId}, {@code if CopySource~versionId=}.
 *
 * @param given whether one of the members must be given, or none may be
 * @param members the members that it looks at; none: it always holds
 */
record When(boolean given, List<Member> members) {
    /** A member, and the text that it must contain to count as given, or {@code null}. */
    record Member(String name, String text) {
        boolean isGivenIn(SdkPojo request) {
            for (String value : Members.values(request, name)) {
                if (text == null ? !value.equals("false") : value.contains(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    static When parse(String text) {
        List<Member> members = new ArrayList<>();
        boolean given = true;
        for (String word : text.isEmpty() ? List.<String>of() : List.of(text.split(" "))) {
            int tilde = word.indexOf('~');
            if (word.equals("unless")) {
                given = false;
            } else if (!word.equals("if")) {
                members.add(
                        tilde < 0
                                ? new Member(word, null)
                                : new Member(word.substring(0, tilde), word.substring(tilde + 1)));
            }
        }
        return new When(given, List.copyOf(members));
    }

    boolean holds(SdkPojo request) {
        if (members.isEmpty()) {
            return true;
        }
        for (Member member : members) {
            if (member.isGivenIn(request)) {
                return given;
            }
        }
        return !given;
    }
}
