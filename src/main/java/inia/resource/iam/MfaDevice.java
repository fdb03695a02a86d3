package inia.resource.iam;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.time.Instant;
import java.util.Map;

/** A device that shows a user's second factor. */
@ResourceType(service = "iam", name = "MfaDevice")
public interface MfaDevice extends Resource {
    /** The user whose device it is. */
    @Identifier("UserName")
    String userName();

    /** The device, such as {@code arn:aws:iam::123456789012:mfa/alice}. */
    @Identifier(value = "SerialNumber", position = 1)
    String serialNumber();

    /** When the device was enabled for the user. */
    @Attribute
    Instant enableDate();

    /** Loads the attributes anew. */
    @Load(value = "ListMFADevices", at = "MFADevices")
    MfaDevice reload();

    /** Enables the device for the user, with two codes that it showed one after the other. */
    @Action("EnableMFADevice")
    void associate(@Param("AuthenticationCode1") String code1, @Param("AuthenticationCode2") String code2);

    /**
     * Enables the device for the user; parameters by the API's names: {@code AuthenticationCode1}, {@code
     * AuthenticationCode2}.
     */
    @Action("EnableMFADevice")
    void associate(Map<String, ?> parameters);

    /** Makes the user do without the device. */
    @Action("DeactivateMFADevice")
    void disassociate();

    /** Sets the device right again, with two codes that it showed one after the other. */
    @Action("ResyncMFADevice")
    void resync(@Param("AuthenticationCode1") String code1, @Param("AuthenticationCode2") String code2);

    /**
     * Sets the device right again; parameters by the API's names: {@code AuthenticationCode1}, {@code
     * AuthenticationCode2}.
     */
    @Action("ResyncMFADevice")
    void resync(Map<String, ?> parameters);

    /** The user whose device it is. */
    @SubResource
    User user();
}
