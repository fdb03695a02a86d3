package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/** The buckets that are websites. */
record Sites(Buckets buckets, Configurations configurations) implements Site.Finder {
    @Override
    public Site find(String name, String region) {
        Bucket bucket = buckets.all().get(name);
        if (bucket == null) {
            throw S3Refusals.noSuchBucket(name);
        }
        if (!bucket.region().equals(region)) {
            throw new Refusal(
                            "IncorrectEndpoint",
                            400,
                            "The specified bucket exists in another region. Please direct requests to the specified endpoint.")
                    .with("Endpoint", name + ".s3-website-" + bucket.region() + ".amazonaws.com");
        }
        WebsiteConfiguration.Builder stored = WebsiteConfiguration.builder();
        if (!configurations.read(bucket, SubResources.WEBSITE, stored)) {
            throw new Refusal(
                            "NoSuchWebsiteConfiguration",
                            404,
                            "The specified bucket does not have a website configuration")
                    .with("BucketName", name);
        }
        return Site.of(bucket, stored.build());
    }
}
