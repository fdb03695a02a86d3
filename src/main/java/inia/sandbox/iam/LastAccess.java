package inia.sandbox.iam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.iam.model.EntityDetails;
import software.amazon.awssdk.services.iam.model.EntityInfo;
import software.amazon.awssdk.services.iam.model.ServiceLastAccessed;
import software.amazon.awssdk.services.iam.model.TrackedActionLastAccessed;

/** When some users and roles last used one service. */
final class LastAccess {
    /** One call: the latest of its operation by one identity. */
    private record Access(Attachable identity, AccessRow row) {}

    private final Account account;
    private final String service;
    private final List<Access> latestFirst = new ArrayList<>();

    LastAccess(Account account, List<Attachable> identities, String service) {
        this.account = account;
        this.service = service;
        for (Attachable identity : identities) {
            for (AccessRow row : account.accesses().of(identity.id())) {
                if (row.service().equals(service)) {
                    latestFirst.add(new Access(identity, row));
                }
            }
        }
        latestFirst.sort(
                Comparator.comparing((Access access) -> access.row().at()).reversed());
    }

    private String arn(Access access) {
        return Arns.of(account.id(), access.identity().kind(), access.identity());
    }

    private List<Access> latestOfEach() {
        Map<String, Access> latest = new LinkedHashMap<>();
        latestFirst.forEach(access -> latest.putIfAbsent(access.identity().id(), access));
        return List.copyOf(latest.values());
    }

    ServiceLastAccessed shape(boolean actions) {
        Access latest = latestFirst.isEmpty() ? null : latestFirst.get(0);
        ServiceLastAccessed.Builder shape = ServiceLastAccessed.builder()
                .serviceName(ServiceNames.BY_NAMESPACE.get(service))
                .serviceNamespace(service)
                .totalAuthenticatedEntities(latestOfEach().size());
        if (latest != null) {
            shape.lastAuthenticated(latest.row().at())
                    .lastAuthenticatedEntity(arn(latest))
                    .lastAuthenticatedRegion(latest.row().region());
        }
        return actions ? shape.trackedActionsLastAccessed(actions()).build() : shape.build();
    }

    /** The operations that were called, in the order of their names. */
    private List<TrackedActionLastAccessed> actions() {
        Map<String, TrackedActionLastAccessed> actions = new TreeMap<>();
        latestFirst.forEach(access -> actions.putIfAbsent(
                access.row().operation(),
                TrackedActionLastAccessed.builder()
                        .actionName(access.row().operation())
                        .lastAccessedEntity(arn(access))
                        .lastAccessedTime(access.row().at())
                        .lastAccessedRegion(access.row().region())
                        .build()));
        return List.copyOf(actions.values());
    }

    /** Who used the service, latest first. */
    List<EntityDetails> entities() {
        return latestOfEach().stream()
                .map(access -> EntityDetails.builder()
                        .entityInfo(EntityInfo.builder()
                                .arn(arn(access))
                                .name(access.identity().name())
                                .type(access.identity().kind().toUpperCase(Locale.ROOT))
                                .id(access.identity().id())
                                .path(access.identity().path())
                                .build())
                        .lastAuthenticated(access.row().at())
                        .build())
                .toList();
    }
}
