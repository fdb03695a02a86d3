package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Permissions;
import inia.sandbox.policy.Authorizer;
import inia.sandbox.policy.ResourceFacts;
import inia.sandbox.store.Store;
import inia.sandbox.store.Stores;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.AttachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.GetUserRequest;
import software.amazon.awssdk.services.iam.model.User;

/**
 * What a call of a user with ten policies takes, and what of it is the authorization alone: what needs which permission,
 * whose policies say what, and the note of it for {@code why()}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EnforcementBenchmark {
    private static final String ACCOUNT = "123456789012";
    private static final int POLICIES = 10;
    private static final String POLICY = "{'Version':'2012-10-17','Statement':["
            + "{'Effect':'Allow','Action':['s3:Get*','sqs:*'],'Resource':'*'},"
            + "{'Effect':'Allow','Action':'iam:Get*','Resource':'arn:aws:iam::*:user/${aws:username}'},"
            + "{'Effect':'Deny','Action':'iam:*','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'192.0.2.0/24'}}}]}";

    private final GetUserRequest request =
            GetUserRequest.builder().userName("bob").build();
    private IamSandbox sandbox;
    private IamClient bob;
    private Store store;
    private Authorizer authorizer;
    private Call call;

    /** Opens a sandbox, and beside it the authorization of another with the same user. */
    @Setup(Level.Trial)
    public void open() {
        String policy = POLICY.replace('\'', '"');
        sandbox = new IamSandbox();
        IamClient admin = sandbox.admin();
        admin.createUser(create -> create.userName("bob"));
        for (int i = 0; i < POLICIES; i++) {
            String name = "p" + i;
            String arn = admin.createPolicy(create -> create.policyName(name).policyDocument(policy))
                    .policy()
                    .arn();
            admin.attachUserPolicy(attach -> attach.userName("bob").policyArn(arn));
        }
        AccessKey key = admin.createAccessKey(create -> create.userName("bob")).accessKey();
        bob = sandbox.iam(new KeyPair(key.accessKeyId(), key.secretAccessKey()));
        store = Stores.memory();
        openBeside(policy);
    }

    private void openBeside(String document) {
        IamService iam = new IamService(store);
        iam.open(ACCOUNT, AccountKeys.generate(ACCOUNT), Instant.now());
        Caller root = Caller.longTerm(ACCOUNT, "arn:aws:iam::" + ACCOUNT + ":root", ACCOUNT, "AKIA", Caller.Kind.ROOT);
        Call made = call(root);
        User user = operations(iam, Users.class)
                .createUser(CreateUserRequest.builder().userName("bob").build(), made)
                .user();
        for (int i = 0; i < POLICIES; i++) {
            CreatePolicyRequest policy = CreatePolicyRequest.builder()
                    .policyName("p" + i)
                    .policyDocument(document)
                    .build();
            String arn = operations(iam, Policies.class)
                    .createPolicy(policy, made)
                    .policy()
                    .arn();
            operations(iam, UserPolicies.class)
                    .attachUserPolicy(
                            AttachUserPolicyRequest.builder()
                                    .userName("bob")
                                    .policyArn(arn)
                                    .build(),
                            made);
        }
        authorizer = iam.authorizer(
                ResourceFacts.of(service -> service.equals("iam") ? iam.resourceFacts() : ResourceFacts.NONE));
        call = call(Caller.longTerm(ACCOUNT, user.arn(), user.userId(), "AKIABOB", Caller.Kind.USER));
    }

    private static <T> T operations(IamService iam, Class<T> holder) {
        return iam.operations().stream()
                .filter(holder::isInstance)
                .map(holder::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Call call(Caller caller) {
        inia.sandbox.call.Scope scope = new inia.sandbox.call.Scope(ACCOUNT, "us-east-1");
        return new Call("request", caller, scope, Instant.now(), "http://127.0.0.1:1");
    }

    /** Closes them. */
    @TearDown(Level.Trial)
    public void close() {
        sandbox.close();
        store.close();
    }

    /** The whole call, from the SDK's client and back. */
    @Benchmark
    public User call() {
        return bob.getUser(request).user();
    }

    /** What enforcement adds to it. */
    @Benchmark
    public Permissions authorization() {
        return authorizer.authorize(call, "iam", "GetUser", request);
    }
}
