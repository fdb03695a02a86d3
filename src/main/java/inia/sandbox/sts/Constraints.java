package inia.sandbox.sts;

import inia.sandbox.call.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks the parameters of one request as STS does: all constraints, told together, each with the value that fails it. */
final class Constraints {
    /** What names of sessions and of federated users consist of. */
    static final String NAME = "[\\w+=,.@-]*";

    private static final int LONGEST_SHOWN = 256;

    private final List<String> failures = new ArrayList<>(0);

    /** @throws Refusal with code {@code ValidationError} if a check failed */
    void done() {
        if (!failures.isEmpty()) {
            int count = failures.size();
            throw invalid(count + (count == 1 ? " validation error" : " validation errors") + " detected: "
                    + String.join("; ", failures));
        }
    }

    static Refusal invalid(String message) {
        return new Refusal("ValidationError", 400, message);
    }

    private void fail(String field, Object value, String constraint) {
        String text = String.valueOf(value);
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
        failures.add("Value " + (value == null ? "null" : "'" + shown + "'") + " at '" + field
                + "' failed to satisfy constraint: " + constraint);
    }

    Constraints required(String field, Object value) {
        if (value == null) {
            fail(field, null, "Member must not be null");
        }
        return this;
    }

    Constraints length(String field, String value, int least, int most) {
        if (value != null && value.length() < least) {
            fail(field, value, "Member must have length greater than or equal to " + least);
        } else if (value != null && value.length() > most) {
            fail(field, value, "Member must have length less than or equal to " + most);
        }
        return this;
    }

    Constraints between(String field, Integer value, int least, int most) {
        if (value != null && value < least) {
            fail(field, value, "Member must have value greater than or equal to " + least);
        } else if (value != null && value > most) {
            fail(field, value, "Member must have value less than or equal to " + most);
        }
        return this;
    }

    Constraints most(String field, List<?> values, int most) {
        if (values.size() > most) {
            fail(field, values, "Member must have length less than or equal to " + most);
        }
        return this;
    }

    Constraints pattern(String field, String value, String pattern) {
        if (value != null && value.length() <= 4096 && !Pattern.matches(pattern, value)) {
            fail(field, value, "Member must satisfy regular expression pattern: " + pattern);
        }
        return this;
    }

    /** A role's ARN. */
    Constraints roleArn(String value) {
        return required("roleArn", value).length("roleArn", value, 20, 2048);
    }

    /** The name of a session of a role. */
    Constraints sessionName(String value) {
        return required("roleSessionName", value)
                .length("roleSessionName", value, 2, 64)
                .pattern("roleSessionName", value, NAME);
    }

    /** The device and code of an MFA, both of which may be missing. */
    Constraints mfa(String serialNumber, String tokenCode) {
        return length("serialNumber", serialNumber, 9, 256)
                .pattern("serialNumber", serialNumber, "[\\w+=/:,.@-]*")
                .length("tokenCode", tokenCode, 6, 6)
                .pattern("tokenCode", tokenCode, "[\\d]*");
    }
}
