package inia.resource.iam;

import inia.resource.Action;
import inia.resource.Identifier;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.Map;

/** Who may become a role: its trust policy. To read it, see {@link Role#assumeRolePolicyDocument()}. */
@ResourceType(service = "iam", name = "AssumeRolePolicy")
public interface AssumeRolePolicy extends Resource {
    /** The role. */
    @Identifier("RoleName")
    String roleName();

    /** Writes the trust policy, over what it was. */
    @Action("UpdateAssumeRolePolicy")
    void update(@Param("PolicyDocument") String document);

    /** Writes the trust policy; parameters by the API's names: {@code PolicyDocument}. */
    @Action("UpdateAssumeRolePolicy")
    void update(Map<String, ?> parameters);

    /** The role. */
    @SubResource
    Role role();
}
