package inia.sandbox.protocol;

import inia.sandbox.http.HttpRequest;
import java.util.List;

/** The APIs whose protocols the sandbox speaks. */
public final class Apis {
    private static final Api IAM = query("iam", "2010-05-08");
    private static final Api STS = query("sts", "2011-06-15");
    private static final Api SQS = new Api("sqs", "sqs", new JsonProtocol(), "2012-11-05", "", "AmazonSQS");
    /** SQS as older clients speak it. */
    private static final Api QUEUES = new Api(
            "sqs",
            "sqs",
            new QueryProtocol(new QueueDialect()),
            "2012-11-05",
            "http://queue.amazonaws.com/doc/2012-11-05/",
            "");
    /** S3, which unsigned requests of no other service mean. */
    public static final Api S3 =
            new Api("s3", "s3", new RestXmlProtocol(), "2006-03-01", "http://s3.amazonaws.com/doc/2006-03-01/", "");

    private static final List<Api> ALL = List.of(IAM, STS, SQS, QUEUES, S3);

    private Apis() {}

    private static Api query(String service, String version) {
        String namespace = "https://" + service + ".amazonaws.com/doc/" + version + "/";
        return new Api(service, service, new QueryProtocol(QueryDialect.USUAL), version, namespace, "");
    }

    /** The API that is signed for under this name, or {@code null}. */
    public static Api signedAs(String signingName) {
        for (Api api : ALL) {
            if (api.signingName().equals(signingName)) {
                return api;
            }
        }
        return null;
    }

    /** The API that a call was signed for, in the protocol that it speaks; {@code null} if there is none. */
    public static Api signedAs(String signingName, Message message) {
        Api api = signedAs(signingName);
        boolean older = api == SQS && !message.http().headers().contains("X-Amz-Target") && message.action() != null;
        return older ? QUEUES : api;
    }

    /**
     * The API that an unsigned call must mean: by its target, by its action, else S3.
     *
     * @return {@code null} if the action is none that the SDK knows
     */
    public static Api meantBy(Message message) {
        HttpRequest http = message.http();
        String target = http.headers().first("X-Amz-Target");
        if (target != null) {
            return targeted(target.substring(0, Math.max(0, target.indexOf('.'))));
        }
        String action = message.action();
        return action == null ? S3 : acting(action, message.parameter("Version"));
    }

    /** An API in whose form a request can be refused before it is known which one it means. */
    public static Api resembledBy(HttpRequest http) {
        if (http.headers().contains("X-Amz-Target")) {
            return SQS;
        }
        String type = http.headers().first("Content-Type");
        return type != null && type.startsWith("application/x-www-form-urlencoded") ? IAM : S3;
    }

    /** The bucket that an S3 request's address names, or {@code null}. */
    public static String bucketOf(HttpRequest http) {
        return S3Target.of(http).bucket();
    }

    /** The key that an S3 request's address names, or {@code null}. */
    public static String keyOf(HttpRequest http) {
        return S3Target.of(http).key();
    }

    private static Api targeted(String prefix) {
        for (Api api : ALL) {
            if (!api.targetPrefix().isEmpty() && api.targetPrefix().equals(prefix)) {
                return api;
            }
        }
        return null;
    }

    private static Api acting(String action, String version) {
        for (Api api : ALL) {
            boolean query = api.protocol() instanceof QueryProtocol;
            if (query && (api.version().equals(version) || api.operation(action) != null)) {
                return api;
            }
        }
        return null;
    }
}
