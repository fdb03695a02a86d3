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
import java.util.function.Consumer;
import software.amazon.awssdk.services.iam.model.CreateLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.UpdateLoginProfileRequest;

/** A user's password for the console. */
@ResourceType(service = "iam", name = "LoginProfile")
public interface LoginProfile extends Resource {
    /** The user whose password it is. */
    @Identifier("UserName")
    String userName();

    /** When the password was first set. */
    @Attribute
    Instant createDate();

    /** Whether the user must set another one when signing in. */
    @Attribute
    Boolean passwordResetRequired();

    /** Loads the attributes anew. */
    @Load(value = "GetLoginProfile", at = "LoginProfile", create = "create(password)")
    LoginProfile reload();

    /** Gives the user a password. */
    @Action(value = "CreateLoginProfile", at = "LoginProfile")
    LoginProfile create(@Param("Password") String password);

    /** Gives the user a password, which may have to be changed at once. */
    @Action(value = "CreateLoginProfile", at = "LoginProfile")
    LoginProfile create(@Param("Password") String password, Consumer<CreateLoginProfileRequest.Builder> more);

    /** Gives the user a password; parameters by the API's names: {@code Password} and more. */
    @Action(value = "CreateLoginProfile", at = "LoginProfile")
    LoginProfile create(Map<String, ?> parameters);

    /** Changes the password: {@code update(profile -> profile.password(…))}. */
    @Action("UpdateLoginProfile")
    void update(Consumer<UpdateLoginProfileRequest.Builder> more);

    /** Changes the password; parameters by the API's names. */
    @Action("UpdateLoginProfile")
    void update(Map<String, ?> parameters);

    /** Takes the password away: the user can't sign in to the console any more. */
    @Action("DeleteLoginProfile")
    void delete();

    /** The user whose password it is. */
    @SubResource
    User user();
}
