package inia.resource.s3;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.IntelligentTieringFilter;
import software.amazon.awssdk.services.s3.model.PutBucketIntelligentTieringConfigurationRequest;
import software.amazon.awssdk.services.s3.model.Tiering;

/** When objects that nobody asks for move to cheaper tiers by themselves. */
@ResourceType(service = "s3", name = "BucketIntelligentTiering")
public interface BucketIntelligentTiering extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The id of the configuration. */
    @Identifier(value = "Id", position = 1)
    String id();

    /** {@code Enabled} or {@code Disabled}. */
    @Attribute
    String status();

    /** Which objects it is about; null for all. */
    @Attribute
    IntelligentTieringFilter filter();

    /** After how many days objects move to which tier. */
    @Attribute
    List<Tiering> tierings();

    /** Loads the attributes anew. */
    @Load(value = "GetBucketIntelligentTieringConfiguration", at = "IntelligentTieringConfiguration")
    BucketIntelligentTiering reload();

    /** Sets it: {@code put(r -> r.intelligentTieringConfiguration(c -> c.id("old").status("Enabled").tierings(tiering)))}. */
    @Action("PutBucketIntelligentTieringConfiguration")
    BucketIntelligentTiering put(Consumer<PutBucketIntelligentTieringConfigurationRequest.Builder> request);

    /** Sets it, as a {@code Map}: IntelligentTieringConfiguration, and what else the call takes. */
    @Action("PutBucketIntelligentTieringConfiguration")
    BucketIntelligentTiering put(Map<String, ?> parameters);

    /** Deletes it. */
    @Action("DeleteBucketIntelligentTieringConfiguration")
    void delete();

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
