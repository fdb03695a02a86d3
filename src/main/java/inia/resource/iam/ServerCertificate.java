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
import software.amazon.awssdk.services.iam.model.ServerCertificateMetadata;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.UpdateServerCertificateRequest;

/** A certificate for TLS, kept in IAM. */
@ResourceType(service = "iam", name = "ServerCertificate")
public interface ServerCertificate extends Resource {
    /** The name, unique in the account. */
    @Identifier("ServerCertificateName")
    String name();

    /** Name, id, ARN, path and times. */
    @Attribute
    ServerCertificateMetadata serverCertificateMetadata();

    /** The ARN, such as {@code arn:aws:iam::123456789012:server-certificate/web}. */
    @Attribute({"ServerCertificateMetadata.Arn", "Arn"})
    String arn();

    /** When the certificate expires. */
    @Attribute({"ServerCertificateMetadata.Expiration", "Expiration"})
    Instant expiration();

    /** The certificate, in PEM. */
    @Attribute
    String certificateBody();

    /** The certificates that vouch for it, in PEM; null if none were given. */
    @Attribute
    String certificateChain();

    /** The tags. */
    @Attribute
    List<Tag> tags();

    /** Loads the attributes anew. */
    @Load(value = "GetServerCertificate", at = "ServerCertificate")
    ServerCertificate reload();

    /**
     * Changes name or path, {@code update(certificate -> certificate.newPath("/web/"))}, and gives the certificate
     * under its name from now on.
     */
    @Action(value = "UpdateServerCertificate", identifiers = "ServerCertificateName=NewServerCertificateName")
    ServerCertificate update(Consumer<UpdateServerCertificateRequest.Builder> more);

    /** Changes name or path; parameters by the API's names. */
    @Action(value = "UpdateServerCertificate", identifiers = "ServerCertificateName=NewServerCertificateName")
    ServerCertificate update(Map<String, ?> parameters);

    /** Deletes the certificate. */
    @Action("DeleteServerCertificate")
    void delete();
}
