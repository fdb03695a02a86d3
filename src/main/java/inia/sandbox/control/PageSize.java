package inia.sandbox.control;

import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** How many items the pages of lists may have: few, so that little is enough to see paging. */
public final class PageSize {
    private static final Set<String> SIZES =
            Set.of("MaxItems", "MaxResults", "MaxKeys", "MaxBuckets", "MaxUploads", "MaxParts", "MaxDirectoryBuckets");

    /** What tells that a list goes on in further pages. */
    private static final Set<String> TOKENS =
            Set.of("Marker", "NextToken", "ContinuationToken", "KeyMarker", "PartNumberMarker");

    private volatile int most;

    /** Pages of the size that is asked for. */
    public PageSize() {}

    /** Lets pages have so many items at most; 0 for as many as are asked for. */
    public void set(int items) {
        most = items;
    }

    /** How many items pages may have; 0 for as many as are asked for. */
    public int most() {
        return most;
    }

    /** The request, asking for pages of this size at most if it is one for pages. */
    public SdkPojo limit(SdkPojo request) {
        int items = most;
        SdkField<?> size = items == 0 ? null : size(request);
        if (size == null) {
            return request;
        }
        Object asked = size.getValueOrDefault(request);
        if (asked instanceof Integer number && number <= items) {
            return request;
        }
        SdkRequest.Builder changed = ((SdkRequest) request).toBuilder();
        size.set(changed, items);
        return (SdkPojo) changed.build();
    }

    private static SdkField<?> size(SdkPojo request) {
        SdkField<?> size = null;
        boolean pages = false;
        for (SdkField<?> field : request.sdkFields()) {
            if (field.marshallingType() == MarshallingType.INTEGER && SIZES.contains(field.memberName())) {
                size = field;
            }
            pages |= TOKENS.contains(field.memberName());
        }
        return pages && request instanceof SdkRequest ? size : null;
    }
}
