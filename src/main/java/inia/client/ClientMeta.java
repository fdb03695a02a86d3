package inia.client;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/**
 * What is known of a client beside its operations.
 *
 * @param service the service, by boto3's name, such as {@code cloudwatch}
 * @param region the region that calls are signed for, such as {@code us-east-1}
 * @param endpoint where calls go, such as {@code https://monitoring.us-east-1.amazonaws.com}
 * @param partition the part of AWS that the region belongs to, such as {@code aws} or {@code aws-cn}
 * @param apiVersion the date of the service's API, such as {@code 2010-08-01}; empty where it is not known
 * @param signingName the name of the service in signatures, such as {@code monitoring}
 */
public record ClientMeta(
        String service, String region, URI endpoint, String partition, String apiVersion, String signingName) {
    static ClientMeta of(String service, SdkClient sdk) {
        SdkServiceClientConfiguration configuration = sdk.serviceClientConfiguration();
        Region region = configuration instanceof AwsServiceClientConfiguration aws && aws.region() != null
                ? aws.region()
                : Region.AWS_GLOBAL;
        Class<?> type = Operations.interfaceOf(sdk);
        return new ClientMeta(
                service,
                region.id(),
                configuration.endpointOverride().orElseGet(() -> usual(constant(type, "SERVICE_METADATA_ID"), region)),
                PartitionMetadata.of(region).id(),
                version(service).orElse(""),
                constant(type, "SERVICE_NAME"));
    }

    private static URI usual(String prefix, Region region) {
        ServiceMetadata service = ServiceMetadata.of(prefix);
        String partition = PartitionMetadata.of(region).id();
        // A service that is the same everywhere, such as IAM, has one endpoint for each partition.
        Region served = service.regions().contains(region)
                ? region
                : service.servicePartitions().stream()
                        .filter(part -> part.partition().id().equals(partition))
                        .findFirst()
                        .flatMap(part -> part.globalRegion())
                        .orElse(region);
        String host = service.endpointFor(served).toString();
        return URI.create(host.startsWith("https://") ? host : "https://" + host);
    }

    private static String constant(Class<?> type, String name) {
        try {
            return (String) type.getField(name).get(null);
        } catch (ReflectiveOperationException without) {
            return "";
        }
    }

    private static Optional<String> version(String service) {
        return Facts.lines("versions.txt").stream()
                .map(Facts::words)
                .filter(words -> words.get(0).equals(service))
                .map((List<String> words) -> words.get(1))
                .findFirst();
    }

    /** {@code iam 2010-05-08 in us-east-1 (aws) at https://iam.amazonaws.com, signed as iam}. */
    @Override
    public String toString() {
        return service + (apiVersion.isEmpty() ? "" : " " + apiVersion) + " in " + region + " (" + partition + ") at "
                + endpoint + ", signed as " + signingName;
    }
}
