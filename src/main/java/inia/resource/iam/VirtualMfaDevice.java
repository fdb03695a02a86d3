package inia.resource.iam;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Reference;
import inia.resource.Resource;
import inia.resource.ResourceType;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.iam.model.Tag;

/** A second factor that a program on a telephone shows. */
@ResourceType(service = "iam", name = "VirtualMfaDevice")
public interface VirtualMfaDevice extends Resource {
    /** The device, such as {@code arn:aws:iam::123456789012:mfa/alice}. */
    @Identifier("SerialNumber")
    String serialNumber();

    /**
     * The secret that sets up the program, told only by {@link IamService#createVirtualMfaDevice(String)}; null from
     * elsewhere.
     */
    @Attribute(once = true)
    SdkBytes base32StringSeed();

    /** The same secret as a picture to be photographed, in PNG; told only there. */
    @Attribute(value = "QRCodePNG", once = true)
    SdkBytes qrCodePNG();

    /** The user as AWS describes it; {@link #user()} gives it as a resource. */
    @Attribute("User")
    software.amazon.awssdk.services.iam.model.User userAttribute();

    /** When the device was enabled for a user; null if it is not. */
    @Attribute
    Instant enableDate();

    /** The tags. */
    @Attribute
    List<Tag> tags();

    /** Loads the attributes anew. */
    @Load(value = "ListVirtualMFADevices", at = "VirtualMFADevices")
    VirtualMfaDevice reload();

    /** Deletes the device, which no user may have. */
    @Action("DeleteVirtualMFADevice")
    void delete();

    /** The user that has it; null if nobody has. */
    @Reference("User")
    User user();
}
