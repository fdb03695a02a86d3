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

/** A policy of a user's own, which lives and dies with the user. */
@ResourceType(service = "iam", name = "UserPolicy")
public interface UserPolicy extends Resource {
    /** The user whose policy it is. */
    @Identifier("UserName")
    String userName();

    /** The policy's name, unique for the user. */
    @Identifier(value = "PolicyName", position = 1)
    String name();

    /** The policy as JSON. */
    @Attribute(encoded = true)
    String policyDocument();

    /** Loads the attributes anew. */
    @Load(value = "GetUserPolicy", create = "put(document)")
    UserPolicy reload();

    /** Writes the policy, over what it was. */
    @Action("PutUserPolicy")
    void put(@Param("PolicyDocument") String document);

    /** Writes the policy; parameters by the API's names: {@code PolicyDocument}. */
    @Action("PutUserPolicy")
    void put(Map<String, ?> parameters);

    /** Deletes the policy. */
    @Action("DeleteUserPolicy")
    void delete();

    /** The user whose policy it is. */
    @SubResource
    User user();
}
