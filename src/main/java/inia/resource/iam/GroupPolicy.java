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

/** A policy of a group's own, which lives and dies with the group. */
@ResourceType(service = "iam", name = "GroupPolicy")
public interface GroupPolicy extends Resource {
    /** The group whose policy it is. */
    @Identifier("GroupName")
    String groupName();

    /** The policy's name, unique for the group. */
    @Identifier(value = "PolicyName", position = 1)
    String name();

    /** The policy as JSON. */
    @Attribute(encoded = true)
    String policyDocument();

    /** Loads the attributes anew. */
    @Load(value = "GetGroupPolicy", create = "put(document)")
    GroupPolicy reload();

    /** Writes the policy, over what it was. */
    @Action("PutGroupPolicy")
    void put(@Param("PolicyDocument") String document);

    /** Writes the policy; parameters by the API's names: {@code PolicyDocument}. */
    @Action("PutGroupPolicy")
    void put(Map<String, ?> parameters);

    /** Deletes the policy. */
    @Action("DeleteGroupPolicy")
    void delete();

    /** The group whose policy it is. */
    @SubResource
    Group group();
}
