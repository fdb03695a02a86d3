package inia.resource.iam;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.Map;

/** A policy of a role's own, which lives and dies with the role. */
@ResourceType(service = "iam", name = "RolePolicy")
public interface RolePolicy extends Resource {
    /** The role whose policy it is. */
    @Identifier("RoleName")
    String roleName();

    /** The policy's name, unique for the role. */
    @Identifier(value = "PolicyName", position = 1)
    String name();

    /** The policy as JSON. */
    @Attribute(encoded = true)
    String policyDocument();

    /** Loads the attributes anew. */
    @Load(value = "GetRolePolicy", create = "put(document)")
    RolePolicy reload();

    /** Writes the policy, over what it was. */
    @Action("PutRolePolicy")
    void put(@Param("PolicyDocument") String document);

    /** Writes the policy; parameters by the API's names: {@code PolicyDocument}. */
    @Action("PutRolePolicy")
    void put(Map<String, ?> parameters);

    /** Deletes the policy. */
    @Action("DeleteRolePolicy")
    void delete();

    /** The role whose policy it is. */
    @SubResource
    Role role();
}
