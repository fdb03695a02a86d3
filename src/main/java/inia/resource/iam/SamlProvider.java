package inia.resource.iam;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Resource;
import inia.resource.ResourceType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.iam.model.SAMLPrivateKey;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.UpdateSamlProviderRequest;

/** A directory outside of AWS, whose people may come in by SAML. */
@ResourceType(service = "iam", name = "SamlProvider")
public interface SamlProvider extends Resource {
    /** The ARN, such as {@code arn:aws:iam::123456789012:saml-provider/office}. */
    @Identifier(value = "SAMLProviderArn", member = "Arn")
    String arn();

    /** The unique id. */
    @Attribute("SAMLProviderUUID")
    String samlProviderUUID();

    /** The directory's own description, as XML. */
    @Attribute("SAMLMetadataDocument")
    String samlMetadataDocument();

    /** When the provider was created. */
    @Attribute
    Instant createDate();

    /** When its description expires. */
    @Attribute
    Instant validUntil();

    /** The tags. */
    @Attribute
    List<Tag> tags();

    /** {@code Required} or {@code Allowed}: whether assertions must be encrypted. */
    @Attribute
    String assertionEncryptionMode();

    /** The keys that decrypt assertions, without the keys themselves. */
    @Attribute
    List<SAMLPrivateKey> privateKeyList();

    /** Loads the attributes anew. */
    @Load("GetSAMLProvider")
    SamlProvider reload();

    /**
     * Replaces the directory's description, or how it encrypts: {@code update(saml ->
     * saml.samlMetadataDocument(xml))}.
     */
    @Action("UpdateSAMLProvider")
    void update(Consumer<UpdateSamlProviderRequest.Builder> more);

    /** Replaces the directory's description; parameters by the API's names. */
    @Action("UpdateSAMLProvider")
    void update(Map<String, ?> parameters);

    /** Deletes the provider. */
    @Action("DeleteSAMLProvider")
    void delete();
}
