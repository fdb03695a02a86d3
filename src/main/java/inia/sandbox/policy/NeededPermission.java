package inia.sandbox.policy;

import java.util.List;
import java.util.Optional;

/**
 * A permission that an operation needs, to be read by people.
 *
 * @param action such as {@code iam:CreateUser}
 * @param resource the ARN, with the request's members as {@code ${Member}}; {@code *} for no resource in particular
 * @param when when it is needed, such as {@code if Tags}; empty for always
 */
public record NeededPermission(String action, String resource, String when) {
    /**
     * What an operation needs, in the order of the service's table; empty if there is no table that knows it.
     *
     * @param service such as {@code iam}
     * @param operation such as {@code CreateUser}
     */
    public static Optional<List<NeededPermission>> of(String service, String operation) {
        return OperationTable.read(service)
                .written(operation)
                .map(rows -> rows.stream()
                        .filter(row -> !row[1].equals("-"))
                        .map(row -> new NeededPermission(
                                row[1],
                                row[2],
                                row[4].replace(OperationTable.BY_TOKEN, "").strip()))
                        .toList());
    }
}
