package inia.resource.iam;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.time.Instant;

/** A certificate with which a user signs requests of old SOAP APIs. */
@ResourceType(service = "iam", name = "SigningCertificate")
public interface SigningCertificate extends Resource {
    /** The user whose certificate it is. */
    @Identifier("UserName")
    String userName();

    /** The certificate's id. */
    @Identifier(value = "CertificateId", position = 1)
    String id();

    /** The certificate, in PEM. */
    @Attribute
    String certificateBody();

    /** {@code Active} or {@code Inactive}. */
    @Attribute
    String status();

    /** When the certificate was uploaded. */
    @Attribute
    Instant uploadDate();

    /** Loads the attributes anew. */
    @Load(value = "ListSigningCertificates", at = "Certificates")
    SigningCertificate reload();

    /** Lets the certificate sign again. */
    @Action(value = "UpdateSigningCertificate", with = "Status=Active")
    void activate();

    /** Makes requests signed with it be refused. */
    @Action(value = "UpdateSigningCertificate", with = "Status=Inactive")
    void deactivate();

    /** Deletes the certificate. */
    @Action("DeleteSigningCertificate")
    void delete();

    /** The user whose certificate it is. */
    @SubResource
    User user();
}
