package inia.client;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;

/** SDK clients whose answers are pages made beforehand, and what those were asked. */
final class CannedPages implements ExecutionInterceptor, SdkHttpClient {
    /** Gives the page that follows what a request asks for. */
    interface Book {
        SdkPojo page(Map<String, Object> asked);
    }

    private final List<Map<String, Object>> asked = new ArrayList<>();
    private Book book;

    /** A client of a service that is answered from here. */
    Client client(String service) throws ReflectiveOperationException {
        AwsClientBuilder<?, ?> builder = (AwsClientBuilder<?, ?>)
                ServiceCatalog.find(service).clientType().getMethod("builder").invoke(null);
        builder.region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIATEST", "secret")))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .addExecutionInterceptor(this)
                        .build());
        ((SdkSyncClientBuilder<?, ?>) builder).httpClient(this);
        return Client.over(service, (SdkClient) builder.build());
    }

    /** From now on answers from this book; forgets what was asked. */
    void open(Book opened) {
        book = opened;
        asked.clear();
    }

    /** The parameters of each request. */
    List<Map<String, Object>> asked() {
        return asked;
    }

    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        Map<String, Object> parameters = new LinkedHashMap<>(Fields.map(context.request()));
        asked.add(parameters);
        return (SdkResponse) book.page(parameters);
    }

    /** As little as each protocol takes for an answer. */
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                SdkHttpRequest http = request.httpRequest();
                SdkHttpResponse.Builder response =
                        SdkHttpResponse.builder().statusCode(200).putHeader("smithy-protocol", "rpc-v2-cbor");
                byte[] body = http.firstMatchingHeader("smithy-protocol").isPresent()
                        ? new byte[] {(byte) 0xa0}
                        : http.firstMatchingHeader("X-Amz-Target").isPresent()
                                        || http.host().startsWith("glacier")
                                ? "{}".getBytes()
                                : "<Answer/>".getBytes();
                return HttpExecuteResponse.builder()
                        .response(response.build())
                        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}
}
