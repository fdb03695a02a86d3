package inia.sandbox.s3;

import inia.sandbox.call.Refusal;

/** The errors that several operations give, in S3's words. */
final class S3Refusals {
    private S3Refusals() {}

    static Refusal noSuchBucket(String name) {
        return new Refusal("NoSuchBucket", 404, "The specified bucket does not exist").with("BucketName", name);
    }

    static Refusal noSuchKey(String key) {
        return new Refusal("NoSuchKey", 404, "The specified key does not exist.").with("Key", key);
    }

    static Refusal malformedXml() {
        return new Refusal(
                "MalformedXML",
                400,
                "The XML you provided was not well-formed or did not validate against our published schema");
    }

    static Refusal accessDenied() {
        return new Refusal("AccessDenied", 403, "Access Denied");
    }

    static Refusal invalidArgument(String message, String name, Object value) {
        return new Refusal("InvalidArgument", 400, message)
                .with("ArgumentName", name)
                .with("ArgumentValue", String.valueOf(value));
    }

    static Refusal invalidRequest(String message) {
        return new Refusal("InvalidRequest", 400, message);
    }

    static Refusal preconditionFailed(String condition) {
        return new Refusal("PreconditionFailed", 412, "At least one of the pre-conditions you specified did not hold")
                .with("Condition", condition);
    }

    static Refusal notImplemented(String header) {
        return new Refusal("NotImplemented", 501, "A header you provided implies functionality that is not implemented")
                .with("Header", header);
    }
}
