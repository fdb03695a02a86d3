package inia.sandbox.iam;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The AWS-managed policies, by ARN.
 *
 * <p>Those that most accounts use are on a short list of their own: the long one is read when it is first needed, which it
 * is not before the first answer.
 */
final class ManagedPolicies {
    private static final int COLUMNS = 8;

    /** Read by the first thread that gets here. */
    private static final class Common {
        static final Map<String, AwsPolicy> BY_ARN = load("policies.list");
    }

    /** Read by the first thread that gets here. */
    private static final class More {
        static final Map<String, AwsPolicy> BY_ARN = load("more.list");
    }

    /** Made by the first thread that gets here. */
    private static final class All {
        static final Collection<AwsPolicy> IN_ORDER = inOrder();
    }

    private ManagedPolicies() {}

    /** The policy of this ARN, or {@code null}. */
    static AwsPolicy find(String arn) {
        if (!arn.startsWith(AwsPolicy.ARNS)) {
            return null;
        }
        AwsPolicy common = Common.BY_ARN.get(arn);
        return common != null ? common : More.BY_ARN.get(arn);
    }

    /** All of them, in the order in which AWS made them. */
    static Collection<AwsPolicy> all() {
        return All.IN_ORDER;
    }

    private static Collection<AwsPolicy> inOrder() {
        List<AwsPolicy> all = new ArrayList<>(Common.BY_ARN.values());
        all.addAll(More.BY_ARN.values());
        all.sort(Comparator.comparing(AwsPolicy::created).thenComparing(AwsPolicy::name));
        return Collections.unmodifiableCollection(all);
    }

    private static Map<String, AwsPolicy> load(String list) {
        Map<String, AwsPolicy> policies = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ManagedPolicies.class.getResourceAsStream("managed/" + list), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    AwsPolicy policy = new AwsPolicy(columns(line));
                    policies.put(policy.arn(), policy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of managed policies can't be read.", e);
        }
        return policies;
    }

    private static String[] columns(String line) {
        String[] columns = new String[COLUMNS];
        int start = 0;
        for (int i = 0; i < COLUMNS; i++) {
            int bar = i == COLUMNS - 1 ? -1 : line.indexOf('|', start);
            int end = bar < 0 ? line.length() : bar;
            columns[i] = start > line.length() ? "" : line.substring(start, end).strip();
            start = end + 1;
        }
        return columns;
    }
}
