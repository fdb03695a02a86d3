package inia.client;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Answers as AWS gives them, and clients to ask for them. */
public final class Canned {
    private Canned() {}

    /** A client of a service at a server. */
    public static Client client(String service, CannedServer server) {
        return client(service, settings(server));
    }

    /** A client with settings of its own. */
    public static Client client(String service, ClientSettings settings) {
        return Client.over(service, ServiceCatalog.find(service).newClient(settings));
    }

    /** Settings for calls to a server. */
    public static ClientSettings settings(CannedServer server) {
        return ClientSettings.of(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIATEST", "secret")), "us-east-1")
                .withEndpoint(server.endpoint());
    }

    /** An answer of ListUsers: users first … last-1, and the token of the next page, or null. */
    public static CannedServer.Answer users(int first, int last, String marker) {
        StringBuilder users = new StringBuilder();
        for (int i = first; i < last; i++) {
            users.append(user(i));
        }
        String more = marker == null
                ? "<IsTruncated>false</IsTruncated>"
                : "<IsTruncated>true</IsTruncated><Marker>" + marker + "</Marker>";
        return iam("ListUsers", (last > first ? "<Users>" + users + "</Users>" : "<Users/>") + more);
    }

    private static String user(int number) {
        return "<member><Path>/</Path><UserName>user" + number + "</UserName><UserId>AIDA" + number
                + "</UserId><Arn>arn:aws:iam::123456789012:user/user" + number
                + "</Arn><CreateDate>2026-01-31T12:00:00Z</CreateDate></member>";
    }

    /** An answer of IAM. */
    public static CannedServer.Answer iam(String operation, String result) {
        return CannedServer.Answer.xml("<" + operation
                + "Response xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><" + operation + "Result>" + result
                + "</"
                + operation + "Result><ResponseMetadata><RequestId>7a62c49f</RequestId></ResponseMetadata></"
                + operation
                + "Response>");
    }

    /** A refusal of IAM. */
    public static CannedServer.Answer refusal(int status, String code, String message) {
        return new CannedServer.Answer(
                status,
                "<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><Error><Type>Sender</Type><Code>"
                        + code + "</Code><Message>" + message
                        + "</Message></Error><RequestId>7a62c49f</RequestId></ErrorResponse>",
                java.util.Map.of("Content-Type", "text/xml"));
    }
}
