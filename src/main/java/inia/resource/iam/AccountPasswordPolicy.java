package inia.resource.iam;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Load;
import inia.resource.Resource;
import inia.resource.ResourceType;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.iam.model.UpdateAccountPasswordPolicyRequest;

/** What the account asks of its users' passwords. */
@ResourceType(service = "iam", name = "AccountPasswordPolicy")
public interface AccountPasswordPolicy extends Resource {
    /** How many characters a password has at least. */
    @Attribute
    Integer minimumPasswordLength();

    /** Whether one of them must be a symbol. */
    @Attribute
    Boolean requireSymbols();

    /** Whether one of them must be a digit. */
    @Attribute
    Boolean requireNumbers();

    /** Whether one of them must be a capital letter. */
    @Attribute
    Boolean requireUppercaseCharacters();

    /** Whether one of them must be a small letter. */
    @Attribute
    Boolean requireLowercaseCharacters();

    /** Whether users may change their own password. */
    @Attribute
    Boolean allowUsersToChangePassword();

    /** Whether passwords expire. */
    @Attribute
    Boolean expirePasswords();

    /** After how many days passwords expire; null or 0 if never. */
    @Attribute
    Integer maxPasswordAge();

    /** How many former passwords can't be used again; null if all can. */
    @Attribute
    Integer passwordReusePrevention();

    /** Whether only an administrator can renew a password that has expired. */
    @Attribute
    Boolean hardExpiry();

    /** Loads the attributes anew. */
    @Load(
            value = "GetAccountPasswordPolicy",
            at = "PasswordPolicy",
            create = "update(policy -> policy.minimumPasswordLength(12))")
    AccountPasswordPolicy reload();

    /**
     * Sets the policy anew; what is not said falls back to AWS's own setting: {@code update(policy ->
     * policy.minimumPasswordLength(12))}.
     */
    @Action("UpdateAccountPasswordPolicy")
    void update(Consumer<UpdateAccountPasswordPolicyRequest.Builder> more);

    /** Sets the policy anew; parameters by the API's names. */
    @Action("UpdateAccountPasswordPolicy")
    void update(Map<String, ?> parameters);

    /** Goes back to AWS's own policy. */
    @Action("DeleteAccountPasswordPolicy")
    void delete();
}
