package inia.resource;

import inia.client.Client;
import inia.client.Fields;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Makes resources of what stands in answers: finds their identifiers there, or in what led to the answer. */
final class Found {
    private final TypeModel model;
    private final Client client;
    private final String[] inherited;
    private SdkField<?>[] fields;
    private Class<?> itemType;

    /**
     * @param parent whose identifiers the found ones share where their names are the same
     * @param parameters gives those of the call, by the API's names
     */
    Found(TypeModel model, ResourceState parent, Function<String, Object> parameters) {
        this.model = model;
        this.client = parent.client();
        List<Member.Id> ids = model.identifiers();
        this.inherited = new String[ids.size()];
        for (int i = 0; i < inherited.length; i++) {
            Object given = parameters.apply(ids.get(i).parameter());
            inherited[i] = given == null ? parent.identifier(ids.get(i).parameter()) : given.toString();
        }
    }

    /**
     * The resource of an item: a structure, or the text that is its one identifier.
     *
     * @param tells whether the item describes the resource
     */
    ResourceState of(Object item, boolean tells) {
        String[] identifiers = inherited.clone();
        SdkPojo data = null;
        if (item instanceof SdkPojo structure) {
            data = tells ? structure : null;
            SdkField<?>[] read = fields(structure);
            for (int i = 0; i < identifiers.length; i++) {
                Object value = read[i] == null ? null : read[i].getValueOrDefault(structure);
                identifiers[i] = value == null ? identifiers[i] : value.toString();
            }
        } else if (item != null) {
            int own = identifiers.length - 1;
            for (int i = 0; i < own; i++) {
                identifiers[i] = identifiers[i] == null ? item.toString() : identifiers[i];
            }
            // The last is the item's own, even where it lists others of its parent's type.
            identifiers[own] = item.toString();
        }
        for (int i = 0; i < identifiers.length; i++) {
            if (identifiers[i] == null) {
                throw new IllegalStateException("the answer does not name the " + model.name() + "'s "
                        + model.identifiers().get(i).parameter());
            }
        }
        return new ResourceState(model, client, identifiers, data);
    }

    /** The items of a list are of one class, or of few in a row: the fields of each are found once. */
    private SdkField<?>[] fields(SdkPojo item) {
        SdkField<?>[] known = fields;
        if (known == null || item.getClass() != itemType) {
            List<Member.Id> ids = model.identifiers();
            known = new SdkField<?>[ids.size()];
            for (int i = 0; i < known.length; i++) {
                known[i] = field(item, ids.get(i));
            }
            fields = known;
            itemType = item.getClass();
        }
        return known;
    }

    /** By the name it has in calls, or in descriptions: {@code PolicyArn} in a list of attachments, {@code Arn} elsewhere. */
    static SdkField<?> field(SdkPojo item, Member.Id id) {
        SdkField<?> byCall = Fields.find(item, id.parameter());
        return byCall == null ? Fields.find(item, id.member()) : byCall;
    }
}
