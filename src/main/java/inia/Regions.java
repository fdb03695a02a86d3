package inia;

import inia.client.ServiceCatalog;
import inia.client.UnknownNameException;
import java.util.List;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/** AWS's regions and partitions, as this release of the SDK knows them. */
final class Regions {
    private Regions() {}

    /** The names of all regions, of all partitions, sorted. */
    static List<String> names() {
        return Region.regions().stream()
                .filter(region -> !region.isGlobalRegion())
                .map(Region::id)
                .sorted()
                .toList();
    }

    /**
     * The regions of a partition that have a service, sorted; for a service that is one for all regions, the name that stands for
     * them, such as {@code aws-global}.
     */
    static List<String> of(ServiceCatalog services, String service, String partition) {
        String prefix = services.endpointPrefix(services.name(service));
        String known = knownPartition(partition);
        List<Region> all = ServiceMetadata.of(prefix).regions();
        List<String> regions = all.stream()
                .filter(region -> isReal(region) && partition(region).equals(known))
                .map(Region::id)
                .sorted()
                .toList();
        Region everywhere = Region.of(known + "-global");
        return regions.isEmpty() && all.contains(everywhere) ? List.of(everywhere.id()) : regions;
    }

    /** The names of the partitions, sorted: {@code aws}, {@code aws-cn}, … */
    static List<String> partitions() {
        return Region.regions().stream()
                .map(Regions::partition)
                .distinct()
                .sorted()
                .toList();
    }

    /** The partition of a region. */
    static String partition(String region) {
        return partition(Region.of(known(region)));
    }

    /**
     * A region's name, if there is such a region.
     *
     * @throws UnknownNameException if there is none, naming the nearest
     */
    static String known(String region) {
        if (Region.regions().stream().noneMatch(known -> known.id().equals(region))) {
            throw UnknownNameException.of("AWS has no region", region, names(), "There are");
        }
        return region;
    }

    private static String knownPartition(String partition) {
        if (!partitions().contains(partition)) {
            throw UnknownNameException.of("AWS has no partition", partition, partitions(), "There are");
        }
        return partition;
    }

    private static String partition(Region region) {
        return PartitionMetadata.of(region).id();
    }

    /** Not one that stands for all of a partition, or for an endpoint of another kind, such as {@code fips-us-east-1}. */
    private static boolean isReal(Region region) {
        return !region.isGlobalRegion() && Region.regions().contains(region);
    }
}
