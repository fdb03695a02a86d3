package inia.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.IamAsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sts.StsAsyncClient;

class OperationTableTest {
    /** Actions that the Service Authorization Reference of the service does not list, and why they are used. */
    private static final Set<String> ELSEWHERE = Set.of(
            // An operation that the SDK has and the reference (2026-09) has not yet.
            "iam:UpdateDelegationRequest",
            // Actions of sibling services.
            "s3express:CreateSession",
            "s3express:ListAllMyDirectoryBuckets",
            "s3-object-lambda:WriteGetObjectResponse");

    enum Api {
        IAM(IamAsyncClient.class),
        S3(S3AsyncClient.class),
        SQS(SqsAsyncClient.class),
        STS(StsAsyncClient.class);

        private final Class<?> client;

        Api(Class<?> client) {
            this.client = client;
        }

        String service() {
            return name().toLowerCase();
        }

        /** Each operation of the SDK with its request type. */
        Map<String, Class<?>> operations() {
            Map<String, Class<?>> operations = new HashMap<>();
            for (Method method : client.getMethods()) {
                for (Class<?> parameter : method.getParameterTypes()) {
                    String name = parameter.getSimpleName();
                    if (name.equalsIgnoreCase(method.getName() + "Request")) {
                        operations.put(name.substring(0, name.length() - "Request".length()), parameter);
                    }
                }
            }
            return operations;
        }

        Set<String> actions() throws IOException {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    OperationTableTest.class.getResourceAsStream(service() + ".actions"), StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> service() + ":"
                                + line.substring(0, line.indexOf('|')).strip())
                        .collect(Collectors.toSet());
            }
        }
    }

    /** The lines of a file of facts beside this class, comments aside. */
    static List<String> lines(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(OperationTableTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void mapsEveryOperationOfTheSdk(Api api) {
        OperationTable table = OperationTable.read(api.service());
        Set<String> missing = new TreeSet<>();
        for (String operation : api.operations().keySet()) {
            if (table.rows(operation) == null) {
                missing.add(operation);
            }
        }
        assertThat(missing).isEmpty();
        assertThat(api.operations()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource
    void namesOnlyActionsThatAwsLists(Api api) throws IOException {
        OperationTable table = OperationTable.read(api.service());
        Set<String> known = api.actions();
        Set<String> unknown = new TreeSet<>();
        for (String operation : api.operations().keySet()) {
            for (OperationTable.Row row : table.rows(operation)) {
                if (!known.contains(row.action().text())
                        && !ELSEWHERE.contains(row.action().text())) {
                    unknown.add(row.action().text());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void readsOnlyMembersThatTheRequestsHave(Api api) throws ReflectiveOperationException {
        OperationTable table = OperationTable.read(api.service());
        Set<String> unknown = new TreeSet<>();
        for (Map.Entry<String, Class<?>> operation : api.operations().entrySet()) {
            Set<String> members = members(operation.getValue());
            for (OperationTable.Row row : table.rows(operation.getKey())) {
                List<String> read = new ArrayList<>(row.resource().members());
                row.when().members().forEach(member -> read.add(member.name()));
                for (String member : read) {
                    String first = member.contains(".") ? member.substring(0, member.indexOf('.')) : member;
                    if (!members.contains(first)) {
                        unknown.add(operation.getKey() + "." + member);
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void asksOfWhoHasATokenWhatAwsAsks() {
        OperationTable sts = OperationTable.read("sts");
        for (String provider : List.of("SAML", "WebIdentity")) {
            assertThat(sts.rows("AssumeRoleWith" + provider)).isEmpty();
            assertThat(sts.tokenRows("AssumeRoleWith" + provider))
                    .extracting(row -> row.action().text())
                    .containsExactly("sts:AssumeRoleWith" + provider, "sts:TagSession", "sts:SetSourceIdentity");
        }
        assertThat(sts.tokenRows("AssumeRole")).isEmpty();
    }

    private static Set<String> members(Class<?> request) throws ReflectiveOperationException {
        Object builder = request.getMethod("builder").invoke(null);
        return ((SdkPojo) builder)
                .sdkFields().stream().map(SdkField::memberName).collect(Collectors.toSet());
    }
}
