package inia.client;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;

/**
 * A client of one service whose calls take and give dictionaries.
 *
 * <pre>{@code
 * client.call("create_user", Map.of("UserName", "alice"));
 * client.call("create_user", "UserName", "alice");          // the same
 * client.call("list_users").search("Users[].UserName");
 * }</pre>
 *
 * An operation may be spelled {@code create_user}, {@code createUser} or {@code CreateUser}. Parameters have the API's
 * own names. Safe for use by many threads at once.
 */
public final class Client {
    private final String service;
    private final SdkClient sdk;
    private final Operations operations;
    private volatile Waiters waiters;

    private Client(String service, SdkClient sdk) {
        this.service = service;
        this.sdk = sdk;
        this.operations = new Operations(service, sdk);
    }

    /**
     * The dictionary client over an SDK client.
     *
     * @param service the service's name, as boto3 has it, such as {@code iam}
     * @param sdk the SDK's client, such as an {@code IamClient}; {@link ServiceModule#newClient} makes one that tells its
     *     calls to a listener
     */
    public static Client over(String service, SdkClient sdk) {
        return new Client(service, sdk);
    }

    /**
     * Calls an operation.
     *
     * @param operation such as {@code create_user}
     * @param parameters by the API's names; values may be text, numbers, booleans, times ({@code Instant}, {@code Date},
     *     ISO text), bytes ({@code String}, {@code byte[]}, {@code Path}, {@code InputStream}), lists and maps
     * @return what AWS answered
     * @throws UnknownNameException if the service has no such operation
     * @throws ParameterException if a parameter is unknown, missing or of the wrong type; nothing was sent
     * @throws AwsException if AWS refused
     * @throws NoAnswerException if no answer came
     */
    public Result call(String operation, Map<String, ?> parameters) {
        return operations.find(operation).call(parameters);
    }

    /** Calls an operation without parameters. */
    public Result call(String operation) {
        return call(operation, Map.of());
    }

    /** Calls an operation with parameters as name, value, name, value: {@code call("get_user", "UserName", "alice")}. */
    public Result call(String operation, Object... namesAndValues) {
        Operation found = operations.find(operation);
        return found.call(Given.pairs(found, namesAndValues));
    }

    /** The names of all operations that the service has, as Python spells them: {@code create_user}. */
    public List<String> operations() {
        return operations.names().stream().map(Names::snake).toList();
    }

    /** Whether the service has an operation of that name, in any spelling. */
    public boolean can(String operation) {
        return operations.has(operation);
    }

    /**
     * One operation, to look at its parameters or to call it with an SDK request.
     *
     * @throws UnknownNameException if the service has no such operation
     */
    public Operation operation(String name) {
        return operations.find(name);
    }

    /**
     * Whether the answers of an operation come in pages.
     *
     * @throws UnknownNameException if the service has no such operation
     */
    public boolean canPaginate(String operation) {
        return operations.find(operation).paging().isPresent();
    }

    /**
     * What lists everything, page by page: {@code paginator("list_users").paginate()}.
     *
     * @throws UnknownNameException if the service has no such operation
     * @throws NotSentException if its answers do not come in pages
     */
    public Paginator paginator(String operation) {
        return Paginator.of(operations.find(operation));
    }

    /**
     * What waits until something has come about, such as {@code user_exists}.
     *
     * @throws UnknownNameException if the service has no such waiter
     */
    public Waiter waiter(String name) {
        return waiting().find(name);
    }

    /** The names of all waiters that the service has, as Python spells them: {@code user_exists}. */
    public List<String> waiters() {
        return waiting().names().stream().map(Names::snake).sorted().toList();
    }

    private Waiters waiting() {
        if (waiters == null) {
            waiters = Waiters.of(service, sdk, operations);
        }
        return waiters;
    }

    /**
     * A URL that makes a call without credentials until it expires: whoever holds it may do what you may.
     *
     * <pre>{@code
     * client.presign("get_object", Map.of("Bucket", "photos", "Key", "a.jpg"), Duration.ofMinutes(5)).url()
     * }</pre>
     *
     * Nothing is sent. A streamed body is left out: whoever uses the URL sends it. Works for operations whose parameters
     * stand in the URL, and for those of services that speak AWS's query protocol, whose URL is then one to GET.
     *
     * @param duration how long it is good for, up to seven days; temporary credentials end it sooner
     * @throws NotSentException if the operation can't be presigned
     * @throws ParameterException if a parameter is unknown, missing or of the wrong type
     */
    public Presigned presign(String operation, Map<String, ?> parameters, Duration duration) {
        return operations.find(operation).presign(parameters, duration);
    }

    /**
     * A form by which a web page may upload one object without credentials: {@code presignPost("photos", "a.jpg",
     * Duration.ofMinutes(5))}.
     *
     * @param bucket the bucket's name
     * @param key the object's key; one that ends in <code>${filename}</code> takes the name of the file that is sent
     * @param duration how long it is good for, up to seven days; temporary credentials end it sooner
     * @throws NotSentException if the service is not S3
     */
    public PresignedPost presignPost(String bucket, String key, Duration duration) {
        return presignPost(bucket, key, Map.of(), List.of(), duration);
    }

    /**
     * A form by which a web page may upload one object without credentials, within limits that you set.
     *
     * <pre>{@code
     * client.presignPost("photos", "up/${filename}", Map.of("Content-Type", "image/png"),
     *     List.of(List.of("content-length-range", 1, 1_000_000)), Duration.ofMinutes(5))
     * }</pre>
     *
     * @param bucket the bucket's name
     * @param key the object's key; one that ends in <code>${filename}</code> takes the name of the file that is sent
     * @param fields further fields, such as {@code acl} or {@code success_action_status}; the form must send them as
     *     they are, unless a condition says otherwise
     * @param conditions what else must hold, as S3's POST policy has it: {@code Map.of(name, value)}, {@code
     *     List.of("starts-with", "$name", start)} or {@code List.of("content-length-range", least, most)} in bytes
     * @param duration how long it is good for, up to seven days; temporary credentials end it sooner
     * @throws NotSentException if the service is not S3
     */
    public PresignedPost presignPost(
            String bucket, String key, Map<String, String> fields, List<?> conditions, Duration duration) {
        if (!service.equals("s3")) {
            throw new NotSentException("Only S3 takes forms, not " + service + ": client(\"s3\").presignPost(...)");
        }
        Presigner.requireSensible("A form", duration);
        Capture captured = operations.find("ListObjectsV2").capture(Map.of("Bucket", bucket));
        return FormSigner.of(captured).sign(bucket, key, fields, conditions, duration);
    }

    /**
     * The errors that the service's model names, as boto3 spells them, such as {@code NoSuchKey}; AWS may answer with
     * others. {@link AwsException#is} asks for one.
     */
    public List<String> exceptions() {
        return operations.errors();
    }

    /** What is known of this client: service, region, endpoint, partition, API version, signing name. */
    public ClientMeta meta() {
        return ClientMeta.of(service, sdk);
    }

    /** The SDK's own client under this one: {@code (IamClient) client.sdk()}. */
    public SdkClient sdk() {
        return sdk;
    }

    /** The service's name, as boto3 has it, such as {@code iam}. */
    public String service() {
        return service;
    }

    /** The region that calls are signed for, such as {@code us-east-1}. */
    public String region() {
        SdkServiceClientConfiguration configuration = sdk.serviceClientConfiguration();
        return configuration instanceof AwsServiceClientConfiguration aws && aws.region() != null
                ? aws.region().id()
                : "";
    }

    /** Where calls go, if not to AWS itself. */
    public Optional<URI> endpoint() {
        return sdk.serviceClientConfiguration().endpointOverride();
    }

    /** What it is, where it calls, and how to use it: short, as JShell cuts a variable's value at 80 characters. */
    @Override
    public String toString() {
        String where = endpoint().map(endpoint -> ", " + endpoint).orElse("");
        return service + " client (" + region() + where + "): .call(...) .operations()";
    }
}
