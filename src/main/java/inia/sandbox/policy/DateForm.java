package inia.sandbox.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What IAM asks of the values of conditions on dates: a time as ISO 8601 has it, cut off where one likes, or seconds. */
final class DateForm {
    private static final int LONGEST = 64;
    private static final int EARLIEST_YEAR = -292_275_054;
    private static final int LATEST_YEAR = 292_278_993;
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,9})(-(\\d{1,2})(-(\\d{1,2}))?)?"
            + "(t((\\d{1,2})(:(\\d{1,2})(:(\\d{1,2})(\\.(\\d{1,9}))?)?)?(z|[+-]\\d{2}(:\\d{2})?)?)?)?");

    private DateForm() {}

    /** Whether all values of conditions on dates have the form. */
    static boolean allRight(Map<?, ?> conditions) {
        for (Map.Entry<?, ?> condition : conditions.entrySet()) {
            String operator = condition.getKey().toString().toLowerCase(Locale.ROOT);
            boolean dates = operator.substring(operator.indexOf(':') + 1).startsWith("date");
            for (Object values : dates ? ((Map<?, ?>) condition.getValue()).values() : List.of()) {
                for (Object value : values instanceof List<?> list ? list : List.of(values)) {
                    if (!isRight(value instanceof JsonTree.Bare bare ? bare.text() : value.toString())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean isRight(String value) {
        if (value.length() > LONGEST) {
            return false;
        }
        if (value.contains("${")) {
            return true;
        }
        String text = value.toLowerCase(Locale.ROOT);
        return text.indexOf('t') < 0 && text.indexOf('-') < 0 ? isSeconds(text) : isTime(text);
    }

    private static boolean isSeconds(String text) {
        try {
            return Long.parseLong(text) >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        Matcher time = FORM.matcher(text);
        return time.matches()
                && between(time.group(1), EARLIEST_YEAR, LATEST_YEAR)
                && between(time.group(3), 1, 12)
                && between(time.group(5), 1, 31)
                && between(time.group(8), 0, 23)
                && between(time.group(10), 0, 59)
                && between(time.group(12), 0, 59);
    }

    private static boolean between(String number, int least, int most) {
        return number == null || Integer.parseInt(number) >= least && Integer.parseInt(number) <= most;
    }
}
