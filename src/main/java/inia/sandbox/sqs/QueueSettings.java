package inia.sandbox.sqs;

import inia.sandbox.call.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks attributes that a queue is to have. */
final class QueueSettings {
    private QueueSettings() {}

    /**
     * The attributes to keep.
     *
     * @throws Refusal if one is unknown or read-only, has a value it can't have, or stands for what the sandbox lacks
     */
    static Map<String, String> checked(Map<String, String> given) {
        Map<String, String> checked = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            QueueAttribute attribute = QueueAttribute.find(name);
            if (attribute == null) {
                throw SqsRefusals.unknownAttribute(name);
            }
            if (attribute.lacking() && !value.isEmpty() && !value.equals("false")) {
                throw SqsRefusals.notImplemented("queue attribute " + name);
            }
            if (value == null || !attribute.lacking() && !attribute.accepts(value)) {
                throw new Refusal("InvalidAttributeValue", 400, "Invalid value for the parameter " + name + ".");
            }
            if (!attribute.lacking()) {
                checked.put(name, value);
            }
        });
        return checked;
    }

    /** Refuses to create a queue that is there already with another value of an attribute given. */
    static void checkSame(Queue existing, Map<String, String> given) {
        given.forEach((name, value) -> {
            String current = existing.attributes()
                    .getOrDefault(name, QueueAttribute.find(name).defaultValue());
            if (!value.equals(current)) {
                throw new Refusal(
                        "QueueNameExists",
                        400,
                        "A queue already exists with the same name and a different value for attribute " + name);
            }
        });
    }
}
