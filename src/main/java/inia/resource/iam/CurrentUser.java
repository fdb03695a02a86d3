package inia.resource.iam;

import inia.resource.Attribute;
import inia.resource.Collection;
import inia.resource.Load;
import inia.resource.Reference;
import inia.resource.Resource;
import inia.resource.ResourceCollection;
import inia.resource.ResourceType;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.Tag;

/** The user that calls: whoever the session's keys belong to. */
@ResourceType(service = "iam", name = "CurrentUser")
public interface CurrentUser extends Resource {
    /** The ARN, such as {@code arn:aws:iam::123456789012:user/alice}. */
    @Attribute
    String arn();

    /** The name, unique in the account. */
    @Attribute
    String userName();

    /** The unique id, {@code AIDA…}. */
    @Attribute
    String userId();

    /** The path, {@code /} unless one was given. */
    @Attribute
    String path();

    /** When the user was created. */
    @Attribute
    Instant createDate();

    /** When the user last signed in with a password; null if never. */
    @Attribute
    Instant passwordLastUsed();

    /** The policy that limits what other policies may allow; null if there is none. */
    @Attribute
    AttachedPermissionsBoundary permissionsBoundary();

    /** The tags. */
    @Attribute
    List<Tag> tags();

    /** Loads the attributes anew. */
    @Load(value = "GetUser", at = "User")
    CurrentUser reload();

    /** The same user by name, to do something with. */
    @Reference
    User user();

    /** The user's access keys. */
    @Collection("ListAccessKeys")
    ResourceCollection<AccessKey> accessKeys();

    /** The user's devices for a second factor. */
    @Collection("ListMFADevices")
    ResourceCollection<MfaDevice> mfaDevices();

    /** The user's signing certificates. */
    @Collection("ListSigningCertificates")
    ResourceCollection<SigningCertificate> signingCertificates();
}
