package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import inia.client.AwsException;
import inia.client.Client;
import inia.client.ClientSettings;
import inia.client.ServiceCatalog;
import inia.sandbox.Identity;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Bob (tagged team=web) may do everything under one condition: what he then may do, over HTTP. */
class ConditionEnforcementTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Sandbox sandbox;
    private static Client admin;
    private static AwsBasicCredentials bob;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(SandboxOptions.memory());
        Identity identity = sandbox.identities().get(0);
        AwsBasicCredentials keys = AwsBasicCredentials.create(identity.accessKeyId(), identity.secretAccessKey());
        admin = client("iam", keys);
        admin.call("CreateUser", Map.of("UserName", "bob", "Tags", tags("web")));
        admin.call("CreateUser", Map.of("UserName", "eve", "Tags", tags("ops")));
        client("s3", keys).call("CreateBucket", "Bucket", "box");
        Map<?, ?> key =
                (Map<?, ?>) admin.call("CreateAccessKey", "UserName", "bob").get("AccessKey");
        bob = AwsBasicCredentials.create((String) key.get("AccessKeyId"), (String) key.get("SecretAccessKey"));
    }

    private static List<Map<String, String>> tags(String team) {
        return List.of(Map.of("Key", "team", "Value", team));
    }

    private static Client client(String service, AwsBasicCredentials keys) {
        ClientSettings settings = ClientSettings.of(StaticCredentialsProvider.create(keys), "us-east-1")
                .withEndpoint(sandbox.endpoint());
        return Client.over(service, ServiceCatalog.find(service).newClient(settings));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'StringEquals':{'aws:username':'bob'}} | iam ListUsers {} | true",
                "{'StringNotEquals':{'aws:username':'bob'}} | iam ListUsers {} | false",
                "{'IpAddress':{'aws:SourceIp':'127.0.0.0/8'}} | iam ListUsers {} | true",
                "{'IpAddress':{'aws:SourceIp':'203.0.113.0/24'}} | iam ListUsers {} | false",
                "{'Bool':{'aws:SecureTransport':'true'}} | iam ListUsers {} | false",
                "{'Bool':{'aws:MultiFactorAuthPresent':'true'}} | iam ListUsers {} | false",
                "{'BoolIfExists':{'aws:MultiFactorAuthPresent':'true'}} | iam ListUsers {} | true",
                "{'StringLike':{'aws:UserAgent':'aws-sdk-java/*'}} | iam ListUsers {} | true",
                "{'StringEquals':{'aws:PrincipalType':'User'}} | iam ListUsers {} | true",
                "{'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:user/b*'}} | iam ListUsers {} | true",
                "{'DateGreaterThan':{'aws:CurrentTime':'2020-01-01T00:00:00Z'}} | iam ListUsers {} | true",
                "{'DateLessThan':{'aws:EpochTime':'1577836800'}} | iam ListUsers {} | false",
                "{'StringEquals':{'aws:RequestedRegion':'us-east-1'}} | sqs ListQueues {} | true",
                "{'StringEquals':{'aws:RequestedRegion':'eu-west-2'}} | sqs ListQueues {} | false",
                "{'StringEquals':{'aws:PrincipalTag/team':'web'}} | iam ListUsers {} | true",
                "{'StringEquals':{'aws:PrincipalTag/team':'ops'}} | iam ListUsers {} | false",
                "{'StringEquals':{'iam:ResourceTag/team':'ops'}} | iam GetUser {'UserName':'eve'} | true",
                "{'StringEquals':{'aws:ResourceTag/team':'${aws:PrincipalTag/team}'}} | iam GetUser {'UserName':'eve'} | false",
                "{'StringEquals':{'aws:ResourceTag/team':'${aws:PrincipalTag/team}'}} | iam GetUser {'UserName':'bob'} | true",
                "{'StringEquals':{'aws:RequestTag/team':'web'}}"
                        + " | iam CreateUser {'UserName':'u1','Tags':[{'Key':'team','Value':'web'}]} | true",
                "{'StringEquals':{'aws:RequestTag/team':'web'}} | iam CreateUser {'UserName':'u2'} | false",
                "{'ForAllValues:StringEquals':{'aws:TagKeys':['team']}}"
                        + " | iam TagUser {'UserName':'eve','Tags':[{'Key':'city','Value':'Lima'}]} | false",
                "{'ForAnyValue:StringEquals':{'aws:TagKeys':['team']}}"
                        + " | iam UntagUser {'UserName':'eve','TagKeys':['other']} | false",
                "{'StringEquals':{'aws:RequestTag/team':'web'}} | sqs CreateQueue {'QueueName':'q','tags':{'team':'web'}} | true",
                "{'StringEquals':{'aws:RequestTag/team':'ops'}} | sqs CreateQueue {'QueueName':'q2','tags':{'team':'web'}} | false",
                "{'ArnEquals':{'iam:PolicyARN':'arn:aws:iam::aws:policy/IAMReadOnlyAccess'}}"
                        + " | iam AttachUserPolicy {'UserName':'eve','PolicyArn':'arn:aws:iam::aws:policy/IAMReadOnlyAccess'} | true",
                "{'ArnEquals':{'iam:PolicyARN':'arn:aws:iam::aws:policy/IAMReadOnlyAccess'}}"
                        + " | iam AttachUserPolicy {'UserName':'eve','PolicyArn':'arn:aws:iam::aws:policy/AdministratorAccess'} | false",
                "{'StringLike':{'s3:prefix':['','home/${aws:username}/*']}} | s3 ListObjectsV2 {'Bucket':'box','Prefix':'home/bob/'} | true",
                "{'StringLike':{'s3:prefix':['','home/${aws:username}/*']}} | s3 ListObjectsV2 {'Bucket':'box','Prefix':'home/eve/'} | false",
                "{'NumericLessThanEquals':{'s3:max-keys':'10'}} | s3 ListObjectsV2 {'Bucket':'box','MaxKeys':10} | true",
                "{'NumericLessThanEquals':{'s3:max-keys':'10'}} | s3 ListObjectsV2 {'Bucket':'box','MaxKeys':11} | false",
                "{'StringEquals':{'s3:x-amz-server-side-encryption':'AES256'}} | s3 PutObject {'Bucket':'box','Key':'k','ServerSideEncryption':'AES256'} | true",
                "{'StringEquals':{'s3:x-amz-server-side-encryption':'AES256'}} | s3 PutObject {'Bucket':'box','Key':'k'} | false",
            })
    void letsHimDoWhatTheConditionAllows(String condition, String call, boolean allowed) throws Exception {
        String document =
                "{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':%s}}"
                        .formatted(condition)
                        .replace('\'', '"');
        admin.call("PutUserPolicy", "UserName", "bob", "PolicyName", "p", "PolicyDocument", document);
        String[] words = call.split(" ", 3);
        Map<String, Object> parameters = JSON.readValue(words[2].replace('\'', '"'), new TypeReference<>() {});
        Client client = client(words[0], bob);
        if (allowed) {
            assertThatCode(() -> client.call(words[1], parameters)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> client.call(words[1], parameters))
                    .isInstanceOfSatisfying(
                            AwsException.class,
                            refused -> assertThat(refused.code()).startsWith("AccessDenied"));
        }
    }
}
