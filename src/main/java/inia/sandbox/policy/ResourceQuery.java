package inia.sandbox.policy;

import inia.sandbox.call.Caller;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A question about a resource.
 *
 * @param caller who wants to use it
 * @param action what the caller wants to do
 * @param arn the resource's ARN, or {@code *}
 * @param request what the operation is asked to do, or {@code null} if no operation is called
 */
public record ResourceQuery(Caller caller, Action action, String arn, SdkPojo request) {
    /** The service that the ARN names, such as {@code s3}; {@code null} if it is no ARN. */
    public String service() {
        if (!arn.startsWith("arn:")) {
            return null;
        }
        int start = arn.indexOf(':', 4) + 1;
        int end = arn.indexOf(':', start);
        return start == 0 || end < 0 ? null : arn.substring(start, end);
    }

    /** The version of an S3 object that the request names, or {@code null}. */
    public String version() {
        return request == null ? null : Members.value(request, "VersionId");
    }
}
