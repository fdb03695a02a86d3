package inia.sandbox.iam;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The AWS-managed policies that the sandbox has, by ARN; the list is read when it is first asked for. */
final class ManagedPolicies {
    private static final int COLUMNS = 7;

    /** Read by the first thread that gets here. */
    private static final class Loaded {
        static final Map<String, AwsPolicy> BY_ARN = load();
    }

    private ManagedPolicies() {}

    /** The policy of this ARN, or {@code null}. */
    static AwsPolicy find(String arn) {
        return Loaded.BY_ARN.get(arn);
    }

    /** All of them, in the order in which AWS lists them. */
    static Collection<AwsPolicy> all() {
        return Collections.unmodifiableCollection(Loaded.BY_ARN.values());
    }

    private static Map<String, AwsPolicy> load() {
        Map<String, AwsPolicy> policies = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ManagedPolicies.class.getResourceAsStream("managed/policies.list"), StandardCharsets.UTF_8))) {
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
            columns[i] = line.substring(start, end).strip();
            start = end + 1;
        }
        return columns;
    }
}
