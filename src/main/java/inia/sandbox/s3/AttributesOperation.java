package inia.sandbox.s3;

import inia.sandbox.call.Call;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.Checksum;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesParts;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesResponse;
import software.amazon.awssdk.services.s3.model.ObjectPart;

/** Telling those facts about an object that are asked for. */
public final class AttributesOperation {
    private final Buckets buckets;
    private final ObjectFinder finder;

    AttributesOperation(Buckets buckets, ObjectFinder finder) {
        this.buckets = buckets;
        this.finder = finder;
    }

    /** The facts that the request names. */
    public GetObjectAttributesResponse getObjectAttributes(GetObjectAttributesRequest request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        List<String> asked = request.objectAttributesAsStrings();
        if (asked.isEmpty()) {
            throw S3Refusals.invalidRequest(
                    "The x-amz-object-attributes header specifying the attributes to be retrieved is"
                            + " either missing or empty");
        }
        asked.forEach(AttributesOperation::checkName);
        StoredObject object = finder.find(bucket, request.key(), request.versionId(), call);
        EncryptionRules.checkKey(request, "", object);
        GetObjectAttributesResponse.Builder response = GetObjectAttributesResponse.builder()
                .lastModified(object.modified())
                .versionId(ObjectEditor.told(bucket, object));
        if (asked.contains("ETag")) {
            response.eTag(object.etag());
        }
        if (asked.contains("Checksum")) {
            response.checksum(checksum(object));
        }
        if (asked.contains("ObjectParts") && !object.parts().isEmpty()) {
            response.objectParts(parts(request, object));
        }
        if (asked.contains("StorageClass")) {
            response.storageClass(object.description().storageClass());
        }
        if (asked.contains("ObjectSize")) {
            response.objectSize(object.size());
        }
        return response.build();
    }

    private static void checkName(String attribute) {
        if (!List.of("ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize")
                .contains(attribute)) {
            throw S3Refusals.invalidArgument("Invalid attribute name specified.", "x-amz-object-attributes", attribute);
        }
    }

    /** One of parts' checksums is told without their number here. */
    private static Checksum checksum(StoredObject object) {
        StoredChecksum kept = object.checksum();
        Checksum.Builder checksum = Checksum.builder().checksumType(kept.type());
        String value = kept.value();
        int dash = value.indexOf('-');
        Members.set((SdkPojo) checksum, kept.kind().member(), dash < 0 ? value : value.substring(0, dash));
        return checksum.build();
    }

    private static GetObjectAttributesParts parts(GetObjectAttributesRequest request, StoredObject object) {
        int marker = request.partNumberMarker() == null ? 0 : request.partNumberMarker();
        int most = Pages.most(request.maxParts(), "max-parts");
        Pages.checkNotNegative(marker, "part-number-marker");
        List<ObjectPart> told = new ArrayList<>();
        for (int at = marker; at < object.parts().size() && told.size() < most; at++) {
            PartSummary part = object.parts().get(at);
            ObjectPart.Builder one = ObjectPart.builder().partNumber(at + 1).size(part.size());
            Members.set((SdkPojo) one, object.checksum().kind().member(), part.checksum());
            told.add(one.build());
        }
        return GetObjectAttributesParts.builder()
                .totalPartsCount(object.parts().size())
                .partNumberMarker(marker)
                .nextPartNumberMarker(marker + told.size())
                .maxParts(most)
                .isTruncated(marker + told.size() < object.parts().size())
                .parts(told)
                .build();
    }
}
