package inia.sandbox.iam;

import java.util.Map;
import java.util.TreeMap;

/** The services that reports of access tell of, by their names in actions. */
final class ServiceNames {
    /** In the order in which AWS lists them: that of their names in actions. */
    static final Map<String, String> BY_NAMESPACE = names();

    private ServiceNames() {}

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        names.put("cloudformation", "AWS CloudFormation");
        names.put("cloudwatch", "Amazon CloudWatch");
        names.put("dynamodb", "Amazon DynamoDB");
        names.put("ec2", "Amazon EC2");
        names.put("glacier", "Amazon S3 Glacier");
        names.put("iam", "AWS Identity and Access Management");
        names.put("s3", "Amazon S3");
        names.put("sns", "Amazon SNS");
        names.put("sqs", "Amazon SQS");
        names.put("sts", "AWS Security Token Service");
        return names;
    }
}
