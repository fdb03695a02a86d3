package inia.sandbox.s3.select;

/** What has a value for each record: text, a number, a truth value, a point in time, a JSON structure, null, or none. */
@FunctionalInterface
interface Expression {
    /** What something that isn't there has for a value; unlike null it is not written. */
    Object MISSING = new Object() {
        @Override
        public String toString() {
            return "MISSING";
        }
    };

    /** The value for a record; {@code null} for SQL's null. */
    Object value(Row row);

    /** Whether there is nothing to reckon with: null, or nothing at all. */
    static boolean isAbsent(Object value) {
        return value == null || value == MISSING;
    }
}
