package inia.sandbox.sqs;

import inia.sandbox.call.Refusal;

/** The errors that several operations give, in SQS's words. */
final class SqsRefusals {
    private SqsRefusals() {}

    static Refusal missing(String parameter) {
        return new Refusal("MissingParameter", 400, "The request must contain the parameter " + parameter + ".");
    }

    static Refusal invalid(String message) {
        return new Refusal("InvalidParameterValue", 400, message);
    }

    static Refusal invalid(Object value, String parameter, String reason) {
        return invalid("Value " + value + " for parameter " + parameter + " is invalid. Reason: " + reason);
    }

    static Refusal noSuchQueue() {
        return new Refusal("QueueDoesNotExist", 400, "The specified queue does not exist.");
    }

    static Refusal unknownAttribute(String name) {
        return new Refusal("InvalidAttributeName", 400, "Unknown Attribute " + name + ".");
    }
}
