package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;

/** Where a bucket is made. */
final class Locations {
    /** The region that needs no location constraint, and may make buckets for all others. */
    static final String FIRST = "us-east-1";

    private Locations() {}

    /**
     * The region in which to make a bucket.
     *
     * @param called the region that is called
     * @throws Refusal if there is no such region, or the one called may not make buckets for it
     */
    static String region(CreateBucketConfiguration configuration, String called) {
        String constraint = configuration == null ? null : configuration.locationConstraintAsString();
        if (constraint == null || constraint.isEmpty()) {
            if (called.equals(FIRST)) {
                return FIRST;
            }
            throw illegal("unspecified");
        }
        String region = constraint.equals("EU") ? "eu-west-1" : constraint;
        if (!called.equals(FIRST)) {
            if (!called.equals(region)) {
                throw illegal(constraint);
            }
            return region;
        }
        if (region.equals(FIRST) || !Region.regions().contains(Region.of(region))) {
            throw new Refusal("InvalidLocationConstraint", 400, "The specified location-constraint is not valid")
                    .with("LocationConstraint", constraint);
        }
        return region;
    }

    private static Refusal illegal(String constraint) {
        return new Refusal(
                "IllegalLocationConstraintException",
                400,
                "The " + constraint
                        + " location constraint is incompatible for the region specific endpoint this request was sent to.");
    }
}
