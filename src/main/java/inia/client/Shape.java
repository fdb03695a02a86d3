package inia.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A structure of a service's API, to look at: what an operation takes or answers, or what stands within that.
 *
 * <pre>{@code
 * client.operation("create_user").input().members()
 * }</pre>
 */
public final class Shape {
    private final String service;
    private final String name;
    private final SdkPojo sample;
    private final List<String> required;
    private final String streamed;

    private Shape(String service, String name, SdkPojo sample, List<String> required, String streamed) {
        this.service = service;
        this.name = name;
        this.sample = sample;
        this.required = required;
        this.streamed = streamed;
    }

    /**
     * What an operation takes or answers.
     *
     * @param required the members that it can't do without
     * @param streamed the member that is streamed beside the others, or null
     */
    static Shape of(String service, SdkPojo sample, List<String> required, String streamed) {
        return new Shape(service, Required.shape(sample), sample, required, streamed);
    }

    static Shape within(String service, SdkPojo sample) {
        String name = Required.shape(sample);
        return new Shape(service, name, sample, Required.of(service, name, sample), null);
    }

    /** The SDK's name of it, such as {@code CreateUserRequest} or {@code Tag}. */
    public String name() {
        return name;
    }

    /** Whether it takes exactly one of its members, as DynamoDB's values do. */
    public boolean union() {
        return ShapeModel.of(sample).union();
    }

    /** Its members: those that it can't do without first, then in the SDK's order. */
    public List<ShapeMember> members() {
        ShapeModel model = ShapeModel.of(sample);
        List<ShapeMember> members = new ArrayList<>();
        for (SdkField<?> field : sample.sdkFields()) {
            String member = Fields.name(field);
            members.add(new ShapeMember(service, member, required.contains(member), field, model.type(field)));
        }
        if (streamed != null) {
            members.add(ShapeMember.streamed(service, streamed, required.contains(streamed)));
        }
        members.sort((one, other) -> Boolean.compare(other.required(), one.required()));
        return members;
    }

    /**
     * The member of that name.
     *
     * @param spelled in any spelling, such as {@code UserName} or {@code user_name}
     */
    public Optional<ShapeMember> find(String spelled) {
        String key = Names.key(spelled);
        return members().stream()
                .filter(member -> Names.key(member.name()).equals(key))
                .findFirst();
    }
}
