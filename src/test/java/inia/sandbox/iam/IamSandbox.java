package inia.sandbox.iam;

import inia.sandbox.auth.AccessKey;
import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import inia.sandbox.call.Scope;
import inia.sandbox.call.Service;
import inia.sandbox.store.Store;
import inia.sandbox.store.Stores;
import inia.sandbox.sts.StsService;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.sts.StsClient;

/** Temporary. */
public final class IamSandbox implements AutoCloseable {
    public static final String ACCOUNT = "123456789012";
    public final Store store = Stores.memory();
    public final IamService iam = new IamService(store);
    public final StsService sts = new StsService(iam.accessKeys());
    public final AccountKeys keys =
            iam.open(ACCOUNT, AccountKeys.generate(ACCOUNT), Instant.parse("2026-01-02T03:04:05.678Z"));

    public KeyPair rootKeys() {
        return keys.root();
    }

    public KeyPair adminKeys() {
        return keys.admin();
    }

    public IamClient root() {
        return iam(keys.root());
    }

    public IamClient admin() {
        return iam(keys.admin());
    }

    public IamClient iam(KeyPair key) {
        return client(IamClient.class, iam, key.accessKeyId());
    }

    public StsClient sts(KeyPair key) {
        return client(StsClient.class, sts, key.accessKeyId());
    }

    private <C extends SdkClient> C client(Class<C> type, Service service, String keyId) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (arguments == null || !(arguments[0] instanceof AwsRequest request)) {
                return method.getName().equals("close")
                        ? null
                        : InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            AccessKey key =
                    iam.accessKeys().find(keyId).filter(AccessKey::active).orElseThrow();
            Call call = new Call(
                    "r", key.caller(), new Scope(key.caller().account(), "us-east-1"), Instant.now(), "http://x");
            try {
                String simple = request.getClass().getSimpleName();
                iam.authorizer()
                        .authorize(call, service.name(), simple.substring(0, simple.length() - 7), (SdkPojo) request);
                iam.accessKeys().used(keyId, service.name(), "us-east-1", call.now());
                for (Object operations : service.operations()) {
                    for (Method candidate : operations.getClass().getMethods()) {
                        if (candidate.getName().equals(method.getName())) {
                            return candidate.invoke(operations, request, call);
                        }
                    }
                }
                throw new Refusal("NotImplemented", 501, method.getName());
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Refusal refusal ? thrown(refusal) : e.getCause();
            } catch (Refusal refusal) {
                throw thrown(refusal);
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Exception thrown(Refusal refusal) {
        return (Exception) IamException.builder()
                .statusCode(refusal.status())
                .message(refusal.getMessage())
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(refusal.code())
                        .errorMessage(refusal.getMessage())
                        .build())
                .build();
    }

    @Override
    public void close() {
        store.close();
    }
}
