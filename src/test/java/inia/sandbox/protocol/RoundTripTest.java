package inia.sandbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.auth.Credential;
import inia.sandbox.auth.Credentials;
import inia.sandbox.call.Streamed;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.HttpResponse;
import inia.sandbox.http.Server;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Every operation of the four services: what the SDK's client sends is decoded as it was, what we answer is read as it was. */
class RoundTripTest {
    private static final byte[] BODY = Samples.utf8("the body");

    private static Server server;
    private static volatile SdkPojo received;
    private static volatile String receivedName;
    private static volatile Object toAnswer;
    private static volatile Throwable failure;
    private static volatile Message lastBody;

    @BeforeAll
    static void listen() throws Exception {
        server = Server.bind(0).start(RoundTripTest::answer);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static HttpResponse answer(HttpRequest http) {
        try {
            Message message = new Message(http);
            lastBody = message;
            Credential claimed = Credentials.claimed(http, message.query());
            Api api = claimed == null ? Apis.meantBy(message) : Apis.signedAs(claimed.service());
            Operation operation = api.protocol().operation(api, message);
            receivedName = operation.shape();
            received = api.protocol().decode(operation, message);
            return api.protocol().encode(operation, toAnswer, "the-request-id");
        } catch (Throwable e) {
            failure = new AssertionError(new String(lastBody == null ? new byte[0] : lastBody.bytes()), e);
            return HttpResponse.empty(500);
        }
    }

    static Stream<Case> operations() {
        List<Case> cases = new ArrayList<>();
        add(cases, client(IamClient.builder()), IamClient.class);
        add(cases, client(StsClient.builder()), StsClient.class);
        add(cases, client(SqsClient.builder().checksumValidationEnabled(false)), SqsClient.class);
        add(
                cases,
                client(S3Client.builder()
                        .forcePathStyle(true)
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)),
                S3Client.class);
        return cases.stream();
    }

    private static <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(URI.create(server.endpoint().toString()))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .build();
    }

    private static void add(List<Case> cases, Object client, Class<?> type) {
        for (Method method : type.getMethods()) {
            Class<?>[] parameters = method.getParameterTypes();
            boolean takesRequest = parameters.length > 0 && SdkRequest.class.isAssignableFrom(parameters[0]);
            boolean plain = parameters.length == 1
                    && (SdkResponse.class.isAssignableFrom(method.getReturnType())
                            || method.getName().endsWith("AsBytes"));
            boolean streaming = parameters.length == 2 && parameters[1] == RequestBody.class;
            if (takesRequest && (plain || streaming) && !ELSEWHERE.contains(method.getName())) {
                cases.add(new Case(client, method));
            }
        }
    }

    /** Operations of other endpoints: S3 Object Lambda, S3 Express. */
    private static final List<String> ELSEWHERE = List.of("writeGetObjectResponse", "listDirectoryBuckets");

    /** An operation of a client. */
    record Case(Object client, Method method) {
        Class<?> request() {
            return method.getParameterTypes()[0];
        }

        String operation() {
            String name = request().getSimpleName();
            return name.substring(0, name.length() - "Request".length());
        }

        Class<?> response() throws ClassNotFoundException {
            String name = request().getName();
            return Class.forName(name.substring(0, name.length() - "Request".length()) + "Response");
        }

        Object call(SdkPojo request) throws Throwable {
            try {
                return method.getParameterCount() == 1
                        ? method.invoke(client, request)
                        : method.invoke(client, request, RequestBody.fromBytes(BODY));
            } catch (InvocationTargetException e) {
                throw failure == null ? e.getCause() : failure;
            }
        }

        @Override
        public String toString() {
            return client.getClass().getSimpleName() + " " + operation();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void carriesEveryFieldOfRequestAndResponse(Case operation) throws Throwable {
        Samples samples = new Samples(operation.toString().hashCode());
        SdkPojo request = Operation.built(samples.fill(builder(operation.request()), leftOut(operation)));
        SdkPojo response = Operation.built(samples.fill(builder(operation.response()), leftOut(operation)));
        boolean streams = operation.method().getReturnType() == ResponseBytes.class;
        failure = null;
        toAnswer = streams ? new Streamed<>(response, BODY.length, () -> new ByteArrayInputStream(BODY)) : response;

        Object result = operation.call(request);

        assertThat(receivedName).isEqualTo(operation.operation());
        assertSame(request, received);
        if (streams) {
            assertThat(((ResponseBytes<?>) result).asByteArray()).isEqualTo(BODY);
            assertSame(response, (SdkPojo) ((ResponseBytes<?>) result).response());
        } else {
            assertSame(response, (SdkPojo) result);
        }
    }

    private static SdkPojo builder(Class<?> type) throws ReflectiveOperationException {
        return (SdkPojo) type.getMethod("builder").invoke(null);
    }

    /**
     * What the SDK's client itself fills in, checks, or takes apart: checksums, lengths, the two forms of a copy's source
     * and of an expiry.
     */
    private static List<String> leftOut(Case operation) {
        List<String> leftOut = new ArrayList<>(List.of("ChecksumAlgorithm", "ExpiresString"));
        if (List.of("PutObject", "UploadPart", "GetObject").contains(operation.operation())) {
            leftOut.addAll(CHECKED_BY_THE_CLIENT);
        }
        leftOut.addAll(List.of("SourceBucket", "SourceKey", "SourceVersionId"));
        return leftOut;
    }

    private static final List<String> FILLED_IN_BY_THE_CLIENT = List.of(
            "ChecksumAlgorithm",
            "ExpiresString",
            "ContentLength",
            "ContentEncoding",
            "ContentType",
            "ContentMD5",
            "CreateBucketConfiguration");

    private static final List<String> CHECKED_BY_THE_CLIENT = List.of(
            "ContentLength",
            "ContentEncoding",
            "ChecksumCRC32",
            "ChecksumCRC32C",
            "ChecksumCRC64NVME",
            "ChecksumSHA1",
            "ChecksumSHA256");

    private static void assertSame(SdkPojo expected, SdkPojo actual) {
        for (SdkField<?> field : expected.sdkFields()) {
            if (FILLED_IN_BY_THE_CLIENT.contains(field.memberName()) && field.getValueOrDefault(expected) == null) {
                continue;
            }
            assertThat((Object) field.getValueOrDefault(actual))
                    .as(field.memberName())
                    .isEqualTo(field.getValueOrDefault(expected));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void carriesEmptyRequestsAndResponses(Case operation) throws Throwable {
        List<String> unneeded = new ArrayList<>();
        for (SdkField<?> field : builder(operation.request()).sdkFields()) {
            boolean needed = List.of("DestinationBucket", "DestinationKey", "CopySource", "ClientToken")
                    .contains(field.memberName());
            if (!needed && !field.containsTrait(RequiredTrait.class)) {
                unneeded.add(field.memberName());
            }
        }
        SdkPojo request = Operation.built(new Samples(1).fill(builder(operation.request()), unneeded));
        SdkPojo response = Operation.built(builder(operation.response()));
        boolean streams = operation.method().getReturnType() == ResponseBytes.class;
        failure = null;
        toAnswer = streams ? new Streamed<>(response, 0, () -> new ByteArrayInputStream(new byte[0])) : response;

        operation.call(request);

        assertThat(receivedName).isEqualTo(operation.operation());
        assertSame(request, received);
    }
}
