package inia.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.call.Call;
import inia.sandbox.call.Service;
import inia.sandbox.iam.IamService;
import inia.sandbox.protocol.Api;
import inia.sandbox.protocol.Apis;
import inia.sandbox.protocol.Operation;
import inia.sandbox.s3.S3Service;
import inia.sandbox.sqs.SqsService;
import inia.sandbox.store.Store;
import inia.sandbox.store.Stores;
import inia.sandbox.sts.AuthorizationMessages;
import inia.sandbox.sts.OidcIssuer;
import inia.sandbox.sts.Sessions;
import inia.sandbox.sts.StsService;
import inia.sandbox.sts.TrustCheck;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;

class OperationMethodsTest {
    @Test
    void findsEveryMethodThatTakesARequest() {
        try (Store store = Stores.memory()) {
            IamService iam = new IamService(store);
            Sessions sessions = new Sessions(store, iam.identityStore().issuers());
            StsService sts = new StsService(
                    sessions,
                    iam.accessKeys(),
                    iam.identityStore(),
                    new OidcIssuer(store),
                    new AuthorizationMessages(store),
                    TrustCheck.NONE,
                    false);
            for (Service service : List.of(iam, sts, new S3Service(store), new SqsService(store))) {
                Api api = Apis.signedAs(service.name());
                OperationMethods methods = new OperationMethods(service);
                List<String> operations = operations(service);
                assertThat(operations).as(service.name()).isNotEmpty();
                assertThat(operations)
                        .allSatisfy(name -> assertThat(methods.find(operation(api, name)))
                                .as(name)
                                .isPresent());
            }
        }
    }

    private static Operation operation(Api api, String name) {
        Operation operation = api.operation(name);
        assertThat(operation).as(name).isNotNull();
        return operation;
    }

    private static List<String> operations(Service service) {
        List<String> operations = new ArrayList<>();
        for (Object holder : service.operations()) {
            for (Method method : holder.getClass().getMethods()) {
                Class<?>[] parameters = method.getParameterTypes();
                if (parameters.length > 1
                        && SdkRequest.class.isAssignableFrom(parameters[0])
                        && parameters[1] == Call.class) {
                    String name = parameters[0].getSimpleName();
                    operations.add(name.substring(0, name.length() - "Request".length()));
                }
            }
        }
        return operations;
    }
}
