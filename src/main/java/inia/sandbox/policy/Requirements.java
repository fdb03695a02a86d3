package inia.sandbox.policy;

import inia.sandbox.call.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkPojo;

/** The permissions that calls need, by the operation tables of the services. */
final class Requirements {
    private final EntityArns arns;
    private final Map<String, OperationTable> tables = new ConcurrentHashMap<>();

    /** @param arns knows the ARNs that requests do not tell */
    Requirements(EntityArns arns) {
        this.arns = arns;
    }

    /** The table of a service; an empty one if it has none. */
    OperationTable table(String service) {
        OperationTable known = tables.get(service);
        return known != null ? known : tables.computeIfAbsent(service, OperationTable::read);
    }

    /** What a request needs, in the order of the table's rows. */
    List<Requirement> of(OperationTable table, List<OperationTable.Row> rows, Call call, SdkPojo request) {
        List<Requirement> requirements = new ArrayList<>(rows.size());
        for (OperationTable.Row row : rows) {
            if (row.when().holds(request)) {
                for (ResourceTemplate.Resource resource : row.resource().of(call, request, arns)) {
                    requirements.add(
                            new Requirement(row.action(), resource.arn(), table.shownResource(resource.shown())));
                }
            }
        }
        return requirements;
    }
}
