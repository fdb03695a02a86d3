package inia.sandbox.iam;

import inia.sandbox.call.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Checks the parameters of one request as AWS does: all constraints first, told together, then the forms of names and
 * paths.
 */
final class Checks {
    static final int NAME = 128;
    static final int NEW_USER_NAME = 64;
    static final int NEW_ROLE_NAME = 64;
    private static final int PATH = 512;
    private static final int ARN_LEAST = 20;
    private static final int ARN_MOST = 2048;
    private static final int KEY_ID_LEAST = 16;
    private static final int MOST_ITEMS = 1000;

    private static final List<String> STATUSES = List.of("Active", "Inactive");

    private final boolean open;
    private final List<String> failures = new ArrayList<>(0);
    private Refusal form;

    Checks() {
        this(false);
    }

    /** @param open whether names and paths may have any form */
    Checks(boolean open) {
        this.open = open;
    }

    /** @throws Refusal with code {@code ValidationError}, or the first wrong form, if a check failed */
    void done() {
        if (!failures.isEmpty()) {
            int count = failures.size();
            throw invalid(count + (count == 1 ? " validation error" : " validation errors") + " detected: "
                    + String.join("; ", failures));
        }
        if (form != null && !open) {
            throw form;
        }
    }

    private static Refusal invalid(String message) {
        return new Refusal("ValidationError", 400, message);
    }

    private void fail(String field, String constraint) {
        failures.add("Value at '" + field + "' failed to satisfy constraint: " + constraint);
    }

    private void wrongForm(String message) {
        if (form == null) {
            form = invalid(message);
        }
    }

    Checks required(String field, Object value) {
        if (value == null) {
            fail(field, "Member must not be null");
        }
        return this;
    }

    Checks length(String field, String value, int least, int most) {
        if (value != null && value.length() < least) {
            fail(field, "Member must have length greater than or equal to " + least);
        } else if (value != null && value.length() > most) {
            fail(field, "Member must have length less than or equal to " + most);
        }
        return this;
    }

    Checks between(String field, Integer value, int least, int most) {
        if (value != null && value < least) {
            fail(field, "Member must have value greater than or equal to " + least);
        } else if (value != null && value > most) {
            fail(field, "Member must have value less than or equal to " + most);
        }
        return this;
    }

    Checks most(String field, List<?> values, int most) {
        if (values != null && values.size() > most) {
            fail(field, "Member must have length less than or equal to " + most);
        }
        return this;
    }

    /** How long a tag's key or value, or a list of tags, may be: of them AWS is seen to write with a full stop. */
    Checks mostOfTags(String field, int length, int most) {
        if (length > most) {
            fail(field, "Member must have length less than or equal to " + most + ".");
        }
        return this;
    }

    Checks pattern(String field, String value, boolean matches, String pattern) {
        if (value != null && !matches) {
            fail(field, "Member must satisfy regular expression pattern: " + pattern);
        }
        return this;
    }

    Checks oneOf(String field, String value, List<String> values) {
        if (value != null && !values.contains(value)) {
            fail(field, "Member must satisfy enum value set: " + values);
        }
        return this;
    }

    /** A name that must be given. */
    Checks name(String field, String value, int most) {
        return required(field, value).optionalName(field, value, most);
    }

    Checks optionalName(String field, String value, int most) {
        length(field, value, 0, most);
        if (value != null && (value.isEmpty() || !all(value, Checks::isNameCharacter))) {
            wrongForm("The specified value for " + field
                    + " is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-");
        }
        return this;
    }

    Checks path(String field, String value) {
        length(field, value, 0, PATH);
        if (value != null && !isPath(value)) {
            wrongForm(
                    "The specified value for " + field
                            + " is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.");
        }
        return this;
    }

    Checks pathPrefix(String value) {
        length("pathPrefix", value, 0, PATH);
        if (value != null && !(value.startsWith("/") && all(value, c -> c > ' ' && c <= 0x7F))) {
            wrongForm(
                    "The specified value for pathPrefix is invalid. It must begin with / and contain only alphanumeric characters and/or / characters.");
        }
        return this;
    }

    /** An ARN that must be given. */
    Checks arn(String field, String value) {
        return required(field, value).length(field, value, ARN_LEAST, ARN_MOST);
    }

    /** A length that each text of a list must have. */
    Checks each(String field, List<String> values, int least, int most) {
        if (values.stream().anyMatch(value -> value.length() < least || value.length() > most)) {
            fail(
                    field,
                    "Member must satisfy constraint: [Member must have length less than or equal to " + most
                            + ", Member must have length greater than or equal to " + least + "]");
        }
        return this;
    }

    Checks policyArn(String value) {
        arn("policyArn", value);
        if (value != null && form == null && !Arns.isPolicy(value)) {
            form = new Refusal("InvalidInput", 400, "ARN " + value + " is not valid.");
        }
        return this;
    }

    /** The ARN of a permissions boundary, if there is one. */
    Checks boundary(String value) {
        length("permissionsBoundary", value, ARN_LEAST, ARN_MOST);
        if (value != null && form == null && !Arns.isPolicy(value)) {
            form = new Refusal(
                    "InvalidInput", 400, "Value (" + value + ") for parameter PermissionsBoundary is invalid.");
        }
        return this;
    }

    Checks accessKeyId(String value) {
        return word("accessKeyId", value, KEY_ID_LEAST, NAME);
    }

    /** An id of letters, digits and underscores that must be given. */
    Checks word(String field, String value, int least, int most) {
        return required(field, value)
                .length(field, value, least, most)
                .pattern(field, value, value == null || all(value, Checks::isWordCharacter), "[\\w]+");
    }

    /** {@code Active} or {@code Inactive}, which must be given. */
    Checks status(String field, String value) {
        return required(field, value).oneOf(field, value, STATUSES);
    }

    /** Marker and MaxItems of a list. */
    Checks paging(String marker, Integer maxItems) {
        if (marker != null && marker.isEmpty()) {
            fail("marker", "Member must have length greater than or equal to 1");
        }
        if (maxItems != null && maxItems < 1) {
            fail("maxItems", "Member must have value greater than or equal to 1");
        } else if (maxItems != null && maxItems > MOST_ITEMS) {
            fail("maxItems", "Member must have value less than or equal to " + MOST_ITEMS);
        }
        return this;
    }

    static boolean all(String text, IntPredicate allowed) {
        return text.codePoints().allMatch(allowed);
    }

    private static boolean isPath(String value) {
        return value.equals("/")
                || value.length() > 2
                        && value.startsWith("/")
                        && value.endsWith("/")
                        && !value.contains("//")
                        && all(value, c -> c > ' ' && c < 0x7F);
    }

    private static boolean isNameCharacter(int c) {
        return isWordCharacter(c) || "+=,.@-".indexOf(c) >= 0;
    }

    private static boolean isWordCharacter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
