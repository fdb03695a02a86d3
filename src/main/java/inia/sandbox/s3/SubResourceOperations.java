package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.OperationsByName;
import inia.sandbox.call.Refusal;
import inia.sandbox.protocol.Documents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.TraitType;

/** Putting, getting, listing and deleting the sub-resources of buckets. */
public final class SubResourceOperations implements OperationsByName {
    private static final int PAGE = 100;

    private final Map<String, BiFunction<SdkRequest, Call, Object>> operations = new HashMap<>();
    private final Buckets buckets;
    private final Configurations configurations;
    private final ObjectWriter writer;
    private final boolean lenient;

    /**
     * @param lenient whether the ids in a configuration's address and in itself may differ
     */
    SubResourceOperations(
            Buckets buckets,
            Configurations configurations,
            ObjectWriter writer,
            List<SubResource> kinds,
            boolean lenient) {
        this.lenient = lenient;
        this.buckets = buckets;
        this.configurations = configurations;
        this.writer = writer;
        kinds.forEach(this::add);
    }

    private void add(SubResource kind) {
        String configuration = kind.many() ? kind.noun() + "Configuration" : kind.noun();
        operations.put("Put" + configuration, (request, call) -> put(kind, "Put" + configuration, request, call));
        operations.put("Get" + configuration, (request, call) -> get(kind, "Get" + configuration, request, call));
        if (kind.many()) {
            String list = "List" + configuration + "s";
            operations.put(list, (request, call) -> list(kind, list, request, call));
        }
        if (kind.deletable()) {
            String deleted = "Delete" + configuration.replace("LifecycleConfiguration", "Lifecycle");
            operations.put(deleted, (request, call) -> delete(kind, deleted, request, call));
        }
    }

    @Override
    public BiFunction<SdkRequest, Call, Object> find(String shape) {
        return operations.get(shape);
    }

    private Bucket bucket(SdkRequest request, Call call) {
        return buckets.find(Members.text(request, "Bucket"), Members.text(request, "ExpectedBucketOwner"), call);
    }

    private SdkPojo put(SubResource kind, String operation, SdkRequest request, Call call) {
        SdkPojo given = (SdkPojo) Payloads.field((SdkPojo) request).getValueOrDefault(request);
        String header = kind.header() == null ? null : Members.text(request, kind.header());
        writer.change(() -> {
            Bucket bucket = bucket(request, call);
            if (given == null) {
                throw S3Refusals.malformedXml();
            }
            SdkPojo document = kind.check().checked(given, bucket, new SubResource.Asked(request, call));
            String row = kind.row(kind.many() ? id(request, document) : null);
            if (document == null) {
                configurations.of(bucket).remove(row);
            } else {
                configurations.of(bucket).put(row, new Configuration(Documents.write(document), header));
            }
            return null;
        });
        SdkPojo response = Payloads.response(operation);
        if (header != null) {
            Members.set(response, kind.header(), header);
        }
        return Payloads.built(response);
    }

    /** The id of one of several, which is in the address and once more in the document. */
    private String id(SdkRequest request, SdkPojo document) {
        String own = Members.text(document, "Id");
        if (!lenient && !Members.text(request, "Id").equals(own)) {
            throw new Refusal("IdMismatch", 400, "Document ID does not match the specified configuration ID.");
        }
        return own;
    }

    private SdkPojo get(SubResource kind, String operation, SdkRequest request, Call call) {
        Bucket bucket = bucket(request, call);
        Configuration kept = configurations.of(bucket).get(kind.row(Members.text(request, "Id")));
        SdkPojo byDefault = kept == null ? kind.byDefault().apply(bucket) : null;
        if (byDefault != null) {
            kept = new Configuration(Documents.write(byDefault), null);
        }
        if (kept == null && kind.absent() != null) {
            throw kind.absent().apply(bucket);
        }
        SdkPojo response = Payloads.response(operation);
        if (kept != null) {
            SdkField<?> payload = Payloads.field(response);
            if (payload == null) {
                Documents.read(response, kept.document());
            } else {
                payload.set(response, structure(payload, kept));
            }
            if (kept.header() != null) {
                Members.set(response, kind.header(), kept.header());
            }
        }
        return Payloads.built(response);
    }

    private static SdkPojo structure(SdkField<?> field, Configuration kept) {
        SdkPojo builder = field.constructor().get();
        Documents.read(builder, kept.document());
        return Payloads.built(builder);
    }

    private SdkPojo list(SubResource kind, String operation, SdkRequest request, Call call) {
        Bucket bucket = bucket(request, call);
        String token = Members.text(request, "ContinuationToken");
        SdkPojo response = Payloads.response(operation);
        SdkField<?> list = response.sdkFields().stream()
                .filter(field -> field.containsTrait(ListTrait.class, TraitType.LIST_TRAIT))
                .findFirst()
                .orElseThrow();
        SdkField<?> member =
                list.getTrait(ListTrait.class, TraitType.LIST_TRAIT).memberFieldInfo();
        List<SdkPojo> found = new ArrayList<>();
        String next = null;
        String begin = kind.row(token == null ? "" : Tokens.read(token));
        for (Map.Entry<String, Configuration> row : configurations.of(bucket).from(begin)) {
            if (!row.getKey().startsWith(kind.row(""))) {
                break;
            }
            if (found.size() == PAGE) {
                next = Tokens.write(row.getKey().substring(kind.row("").length()));
                break;
            }
            found.add(structure(member, row.getValue()));
        }
        if (!found.isEmpty()) {
            list.set(response, found);
        }
        Members.set(response, "IsTruncated", next != null);
        Members.set(response, "ContinuationToken", token);
        Members.set(response, "NextContinuationToken", next);
        return Payloads.built(response);
    }

    private SdkPojo delete(SubResource kind, String operation, SdkRequest request, Call call) {
        writer.change(() -> {
            Bucket bucket = bucket(request, call);
            Configuration removed = configurations.of(bucket).remove(kind.row(Members.text(request, "Id")));
            if (removed == null && kind.many()) {
                throw kind.absent().apply(bucket);
            }
            return null;
        });
        return Payloads.built(Payloads.response(operation));
    }
}
