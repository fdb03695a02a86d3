package inia.sandbox.s3.select;

import java.math.BigDecimal;
import java.math.MathContext;

/** What is reckoned over all records: a count, a sum, an average, the least or the greatest. */
final class Aggregate implements Expression {
    private final String function;
    private final Expression over;
    private long count;
    private BigDecimal sum = BigDecimal.ZERO;
    private Object extreme;

    /**
     * @param function {@code COUNT}, {@code SUM}, {@code AVG}, {@code MIN} or {@code MAX}
     * @param over what is reckoned; {@code null} for {@code COUNT(*)}
     */
    Aggregate(String function, Expression over) {
        this.function = function;
        this.over = over;
    }

    /** Takes a record in. */
    void add(Row row) {
        Object value = over == null ? row : over.value(row);
        if (Expression.isAbsent(value)) {
            return;
        }
        count++;
        switch (function) {
            case "SUM", "AVG" -> sum = sum.add(Values.needNumber(value));
            case "MIN", "MAX" -> {
                Integer order = extreme == null ? null : Values.compare(value, extreme);
                boolean better = order != null && (function.equals("MIN") ? order < 0 : order > 0);
                extreme = extreme == null || better ? value : extreme;
            }
            default -> {
                // Counting is all.
            }
        }
    }

    @Override
    public Object value(Row row) {
        return switch (function) {
            case "COUNT" -> BigDecimal.valueOf(count);
            case "SUM" -> count == 0 ? null : sum;
            case "AVG" -> count == 0 ? null : sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
            default -> extreme;
        };
    }
}
