package inia.sandbox;

/** Signatures that are none. */
final class HostileSignatures extends HostileKind {
    @Override
    void make() {
        for (String header : new String[] {
            "",
            " ",
            "AWS4-HMAC-SHA256",
            "AWS4-HMAC-SHA256 ",
            "AWS4-HMAC-SHA256 Credential=",
            "AWS4-HMAC-SHA256 Credential=////",
            "AWS4-HMAC-SHA256 Credential=a/b/c/d/aws4_request",
            "AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/iam/aws4_request",
            "AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/iam/aws4_request, SignedHeaders=, Signature=",
            "AWS4-HMAC-SHA256 Credential=a/20260101/../s3/aws4_request, SignedHeaders=host, Signature="
                    + "0".repeat(64),
            "AWS4-HMAC-SHA256 " + "Credential=a,".repeat(5000),
            "AWS4-HMAC-SHA256 SignedHeaders=" + "a;".repeat(5000),
            "AWS4-ECDSA-P256-SHA256 Credential=a",
            "AWS a:b",
            "Basic \u00ff",
            "Bearer " + "x".repeat(50_000),
            "\0",
            "AWS4-HMAC-SHA256 Credential=%00/20260101/us-east-1/nothing/aws4_request, SignedHeaders=host, Signature=a"
        }) {
            get(
                    "the signature '"
                            + header.substring(0, Math.min(60, header.length())).replaceAll("[^ -~]", "?") + "'",
                    "/",
                    "Authorization: " + header + "\r\n");
        }
        for (String query : new String[] {
            "X-Amz-Algorithm=",
            "X-Amz-Credential=",
            "X-Amz-Signature=a",
            "X-Amz-Credential=a/b/c/s3/aws4_request",
            "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=a/20260101/us-east-1/s3/aws4_request&X-Amz-Date=x&X-Amz-Expires=x"
                    + "&X-Amz-SignedHeaders=host&X-Amz-Signature=x",
            "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=a/20260101/us-east-1/s3/aws4_request&X-Amz-Date=20260101T000000Z"
                    + "&X-Amz-Expires=99999999999999999999&X-Amz-SignedHeaders=host&X-Amz-Signature=x",
            "AWSAccessKeyId=a&Signature=b&Expires=c",
            "AWSAccessKeyId=&Signature=&Expires=",
            "AWSAccessKeyId=a&Signature=b&Expires=" + "9".repeat(40),
            "X-Amz-Security-Token=" + "x".repeat(20_000)
        }) {
            get("the presigned query " + query.substring(0, Math.min(60, query.length())), "/bucket/key?" + query, "");
        }
    }
}
