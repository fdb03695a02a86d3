package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** The headers that an object is put with and got with. */
record Description(
        String contentType,
        String contentEncoding,
        String contentDisposition,
        String contentLanguage,
        String cacheControl,
        Instant expires,
        String storageClass,
        Map<String, String> metadata,
        String websiteRedirect) {
    private static final String DEFAULT_TYPE = "binary/octet-stream";
    private static final String STANDARD = "STANDARD";
    private static final int MOST_METADATA = 2048;

    /** What a request to put or copy an object, or to begin an upload of parts, says of it. */
    @SuppressWarnings("unchecked")
    static Description of(SdkRequest request) {
        return new Description(
                        type(Members.text(request, "ContentType")),
                        Members.text(request, "ContentEncoding"),
                        Members.text(request, "ContentDisposition"),
                        Members.text(request, "ContentLanguage"),
                        Members.text(request, "CacheControl"),
                        Members.of(request, "Expires", Instant.class),
                        storageClass(Members.text(request, "StorageClass")),
                        Members.of(request, "Metadata", Map.class),
                        Members.text(request, "WebsiteRedirectLocation"))
                .checked();
    }

    Description withStorageClass(String asked) {
        return new Description(
                contentType,
                contentEncoding,
                contentDisposition,
                contentLanguage,
                cacheControl,
                expires,
                storageClass(asked),
                metadata,
                websiteRedirect);
    }

    private static String type(String given) {
        return given == null || given.isEmpty() ? DEFAULT_TYPE : given;
    }

    private static String storageClass(String given) {
        if (given == null) {
            return STANDARD;
        }
        if (software.amazon.awssdk.services.s3.model.StorageClass.knownValues().stream()
                .noneMatch(known -> known.toString().equals(given))) {
            throw new Refusal("InvalidStorageClass", 400, "The storage class you specified is not valid")
                    .with("StorageClassRequested", given);
        }
        return given;
    }

    /** The storage class as a header tells it: not at all if it is the standard one. */
    String toldStorageClass() {
        return storageClass.equals(STANDARD) ? null : storageClass;
    }

    private Description checked() {
        int size = 0;
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            size += entry.getKey().getBytes(StandardCharsets.UTF_8).length
                    + entry.getValue().getBytes(StandardCharsets.UTF_8).length;
        }
        if (size > MOST_METADATA) {
            throw new Refusal("MetadataTooLarge", 400, "Your metadata headers exceed the maximum allowed metadata size")
                    .with("Size", Integer.toString(size))
                    .with("MaxSizeAllowed", Integer.toString(MOST_METADATA));
        }
        return this;
    }
}
