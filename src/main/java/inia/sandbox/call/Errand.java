package inia.sandbox.call;

/**
 * Something that a service does of its own accord because of a resource, such as telling a queue of a bucket's objects.
 *
 * @param service the service's name in policies, such as {@code s3.amazonaws.com}
 * @param sourceArn the resource's ARN, such as {@code arn:aws:s3:::photos}
 * @param sourceAccount the account that owns the resource
 */
public record Errand(String service, String sourceArn, String sourceAccount) {}
