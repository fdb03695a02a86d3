package inia.sandbox.control;

import inia.sandbox.store.StoredRow;
import java.util.List;

/**
 * A thing that a user of AWS knows.
 *
 * @param name what it is called
 * @param line how it is told of, such as {@code iam user alice}
 */
record Thing(String name, String line) {
    private static final String USUAL_ACCOUNT = "123456789012";
    private static final String USUAL_REGION = "us-east-1";

    /** The thing that a row is. */
    static Thing of(ThingRule rule, List<String> table, StoredRow row) {
        String name = rule.name().equals("KEY") ? row.key() : row.text(rule.name());
        return new Thing(name, rule.kind() + " " + name + where(table, row));
    }

    /** The account and region, where they are others than usual. */
    private static String where(List<String> table, StoredRow row) {
        String account = table.size() < 3 ? row.text("account") : table.get(1);
        String region = table.get(0).equals("sqs") ? table.get(2) : USUAL_REGION;
        String where = (account == null || account.equals(USUAL_ACCOUNT) ? "" : account)
                + (region.equals(USUAL_REGION) ? "" : " " + region);
        return where.isEmpty() ? "" : " (" + where.strip() + ")";
    }
}
