package inia.sandbox.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What IAM asks of a {@code Resource} in a policy of an identity. */
final class ResourceForm {
    static final String LEGACY = "The policy failed legacy parsing";

    private static final Set<String> PARTITIONS = Set.of(
            "aws",
            "aws-cn",
            "aws-us-gov",
            "aws-iso",
            "aws-iso-b",
            "aws-iso-e",
            "aws-iso-f",
            "aws-eusc",
            "*",
            "aws*",
            "${aws:Partition}");
    private static final List<String> IAM_PATHS = List.of(
            "user/",
            "federated-user/",
            "role/",
            "group/",
            "instance-profile/",
            "mfa/",
            "server-certificate/",
            "policy/",
            "sms-mfa/",
            "saml-provider/",
            "oidc-provider/",
            "report/",
            "access-report/");

    private ResourceForm() {}

    /**
     * What is wrong with a resource, or {@code null}.
     *
     * @throws MalformedPolicyException if it is so wrong that IAM reads no further
     */
    static String fault(String resource) {
        if (resource.equals("*")) {
            return null;
        }
        List<String> parts = ResourcePattern.parts(resource, Integer.MAX_VALUE);
        if (parts.size() < 2) {
            return "Resource " + resource + " must be in ARN format or \"*\".";
        }
        String partition = parts.get(1);
        if (!PARTITIONS.contains(partition)) {
            return "Partition \"" + partition + "\" is not valid for resource \"" + padded(parts) + "\".";
        }
        if (parts.size() < 3) {
            return "Resource vendor must be fully qualified and cannot contain regexes.";
        }
        String vendor = parts.get(2);
        PolicyParser.expect(!vendor.isEmpty() && (parts.size() >= 6 || !resource.contains("::")), LEGACY);
        if (vendor.indexOf('*') >= 0 || vendor.indexOf('?') >= 0) {
            return "Resource vendor must be fully qualified and cannot contain regexes.";
        }
        return parts.size() < 6 ? null : placeFault(resource, vendor, parts);
    }

    private static String placeFault(String resource, String vendor, List<String> parts) {
        String region = parts.get(3);
        String path = String.join(":", parts.subList(5, parts.size()));
        if (vendor.equals("iam")) {
            if (!region.isEmpty() && !region.equals("*")) {
                return "IAM resource " + resource + " cannot contain region information.";
            }
            boolean known = path.equals("*")
                    || path.equals("root")
                    || IAM_PATHS.stream().anyMatch(path::startsWith);
            return known
                    ? null
                    : "IAM resource path must either be \"*\" or start with " + String.join(", ", IAM_PATHS) + ".";
        }
        boolean global = vendor.equals("s3") && !path.startsWith("accesspoint/") && !path.startsWith("*");
        return global && !region.isEmpty() && !isOfRegion(path)
                ? "Resource " + resource + " can not contain region information."
                : null;
    }

    /** S3's jobs, lenses and grants are in regions, as access points are. */
    private static boolean isOfRegion(String path) {
        return path.startsWith("job/") || path.startsWith("storage-lens") || path.startsWith("access-grants/");
    }

    /** With {@code arn} in front and {@code *} for what is missing. */
    private static String padded(List<String> parts) {
        List<String> padded = new ArrayList<>(parts);
        padded.set(0, "arn");
        while (padded.size() < 6) {
            padded.add("*");
        }
        return String.join(":", padded);
    }
}
