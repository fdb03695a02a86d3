package inia;

import inia.resource.iam.IamService;
import inia.resource.s3.S3Service;
import inia.resource.sqs.SqsService;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The services as constants: {@code aws.resource(IAM)}, {@code aws.client(STS)}. */
public final class Services {
    /** Identity and Access Management: users, groups, access keys, policies. */
    public static final ServiceKey<IamClient, IamService> IAM =
            new ServiceKey<>("iam", IamClient.class, IamService.class);

    /** Simple Storage Service: buckets and objects. */
    public static final ServiceKey<S3Client, S3Service> S3 = new ServiceKey<>("s3", S3Client.class, S3Service.class);

    /** Simple Queue Service: queues and messages. */
    public static final ServiceKey<SqsClient, SqsService> SQS =
            new ServiceKey<>("sqs", SqsClient.class, SqsService.class);

    /** Security Token Service: who is calling. */
    public static final ClientKey<StsClient> STS = new ClientOnlyKey<>("sts", StsClient.class);

    private Services() {}
}
