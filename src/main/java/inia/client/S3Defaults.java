package inia.client;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;

/**
 * What AWS's own clients ask S3 for unless told otherwise: keys in an encoding that holds every letter (the SDK decodes
 * them), and checksums of what is fetched (the SDK checks them).
 *
 * <p>Put in on the way, so that a record of a call tells only what its caller asked. A presigned URL goes without: it would
 * have to be sent with the headers.
 */
final class S3Defaults implements ExecutionInterceptor {
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        CallProgress call = attributes.getAttribute(CallProgress.ATTRIBUTE);
        return call != null && call.capture != null ? context.request() : with(context.request());
    }

    /** A bucket of us-east-1 has no location constraint: S3 answers an empty element, and AWS's clients null. */
    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        return context.response() instanceof GetBucketLocationResponse location
                        && "".equals(location.locationConstraintAsString())
                ? location.toBuilder().locationConstraint((String) null).build()
                : context.response();
    }

    private static SdkRequest with(SdkRequest request) {
        if (request instanceof ListObjectsV2Request list && list.encodingType() == null) {
            return list.toBuilder().encodingType(EncodingType.URL).build();
        }
        if (request instanceof ListObjectsRequest list && list.encodingType() == null) {
            return list.toBuilder().encodingType(EncodingType.URL).build();
        }
        if (request instanceof ListObjectVersionsRequest list && list.encodingType() == null) {
            return list.toBuilder().encodingType(EncodingType.URL).build();
        }
        if (request instanceof GetObjectRequest get && get.checksumMode() == null) {
            return get.toBuilder().checksumMode(ChecksumMode.ENABLED).build();
        }
        return request;
    }
}
