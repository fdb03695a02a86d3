package inia.resource.transfer;

import inia.client.Fields;
import java.util.Set;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** What one request says, said in another: an upload in parts takes what a put takes, spread over several calls. */
final class Members {
    /** What tells of all bytes, and is wrong of a part of them. */
    static final Set<String> OF_THE_WHOLE = Set.of(
            "ContentLength",
            "ContentMD5",
            "ChecksumCRC32",
            "ChecksumCRC32C",
            "ChecksumCRC64NVME",
            "ChecksumSHA1",
            "ChecksumSHA256");

    private Members() {}

    /** Sets what a request says and the other one can say too. */
    static <B extends AwsRequest.Builder> B copy(AwsRequest from, B to) {
        return copy(from, to, Set.of());
    }

    static <B extends AwsRequest.Builder> B copy(AwsRequest from, B to, Set<String> except) {
        set((SdkPojo) from, (SdkPojo) to, except);
        AwsRequestOverrideConfiguration own = from.overrideConfiguration().orElse(null);
        if (own != null) {
            to.overrideConfiguration(own);
        }
        return to;
    }

    /** Sets in a request what an answer tells, where the two have a name and a type in common. */
    static void set(SdkPojo from, SdkPojo to, Set<String> except) {
        for (SdkField<?> field : to.sdkFields()) {
            String name = Fields.name(field);
            SdkField<?> source = except.contains(name) ? null : Fields.find(from, name);
            if (source != null && source.marshallingType().equals(field.marshallingType())) {
                Object value = source.getValueOrDefault(from);
                if (value != null) {
                    field.set(to, value);
                }
            }
        }
    }
}
