package inia.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A condition, what the request has ({@code key=value,value; key=value}), and whether the statement applies, as AWS documents it. */
class ConditionFactsTest {
    private static final String BOB = "arn:aws:iam::123456789012:user/bob";

    private static Verdict verdict(String condition, String request, String version) {
        String document = "{'Version':'%s','Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':%s}}"
                .formatted(version, condition)
                .replace('\'', '"')
                .replace('^', '\'');
        Statement statement =
                PolicyParser.read(document, PolicyKind.IDENTITY).statements().get(0);
        return statement.applyTo(Action.of("iam:GetUser"), BOB, null, context(request));
    }

    private static RequestContext context(String request) {
        Map<String, List<String>> values = new HashMap<>();
        for (String pair : request == null ? new String[0] : request.split("; ")) {
            int equals = pair.indexOf('=');
            values.put(
                    pair.substring(0, equals).toLowerCase(Locale.ROOT),
                    Arrays.asList(pair.substring(equals + 1).split(",")));
        }
        return key -> values.get(key.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | | true",
                "{'StringEquals':{}} | | true",
                "{'StringEquals':{'aws:username':'bob'}} | aws:username=bob | true",
                "{'StringEquals':{'AWS:UserName':'bob'}} | aws:username=bob | true",
                "{'StringEquals':{'aws:username':'bob'}} | aws:username=Bob | false",
                "{'StringEquals':{'aws:username':'bob'}} | | false",
                "{'StringEquals':{'aws:username':['eve','bob']}} | aws:username=bob | true",
                "{'StringEquals':{'aws:username':'b*'}} | aws:username=bob | false",
                "{'StringEquals':{'aws:username':'b*'}} | aws:username=b* | true",
                "{'StringEqualsIgnoreCase':{'aws:username':'bob'}} | aws:username=BOB | true",
                "{'StringNotEquals':{'aws:username':'bob'}} | aws:username=bob | false",
                "{'StringNotEquals':{'aws:username':['bob','eve']}} | aws:username=eve | false",
                "{'StringNotEquals':{'aws:username':['bob','eve']}} | aws:username=ann | true",
                "{'StringNotEquals':{'aws:username':'bob'}} | | true",
                "{'StringNotEqualsIgnoreCase':{'aws:username':'bob'}} | aws:username=BOB | false",
                "{'StringLike':{'s3:prefix':['','home/','home/bob/*']}} | s3:prefix=home/bob/x | true",
                "{'StringLike':{'s3:prefix':['','home/','home/bob/*']}} | s3:prefix=home/eve/ | false",
                "{'StringLike':{'aws:username':'b?b'}} | aws:username=bob | true",
                "{'StringNotLike':{'aws:username':'b*'}} | aws:username=bob | false",
                "{'StringNotLike':{'aws:username':'b*'}} | | true",
                "{'StringEqualsIfExists':{'aws:username':'bob'}} | | true",
                "{'StringEqualsIfExists':{'aws:username':'bob'}} | aws:username=eve | false",
                "{'StringLike':{'ec2:InstanceType':['t1.*']},'Bool':{'aws:SecureTransport':'true'}}"
                        + " | ec2:InstanceType=t1.micro; aws:SecureTransport=true | true",
                "{'StringLike':{'ec2:InstanceType':['t1.*']},'Bool':{'aws:SecureTransport':'true'}}"
                        + " | ec2:InstanceType=t1.micro; aws:SecureTransport=false | false",
                "{'StringEquals':{'a:x':'1','a:y':'2'}} | a:x=1; a:y=3 | false",
                "{'StringEquals':{'aws:PrincipalTag/team':'${aws:RequestTag/team}'}}"
                        + " | aws:PrincipalTag/team=web; aws:RequestTag/team=web | true",
                "{'StringEquals':{'aws:PrincipalTag/team':'${aws:RequestTag/team}'}} | aws:PrincipalTag/team=web | false",
                "{'StringEquals':{'aws:PrincipalTag/team':'${aws:RequestTag/team, ^web^}'}} | aws:PrincipalTag/team=web | true",
                "{'StringLike':{'s3:prefix':'${aws:username}/*'}} | s3:prefix=bob/x; aws:username=bob | true",
                "{'StringLike':{'s3:prefix':'${aws:username}/*'}} | s3:prefix=eve/x; aws:username=* | false",
                "{'StringEquals':{'a:x':'${*}'}} | a:x=* | true",
                "{'NumericLessThanEquals':{'s3:max-keys':'10'}} | s3:max-keys=10 | true",
                "{'NumericLessThanEquals':{'s3:max-keys':10}} | s3:max-keys=11 | false",
                "{'NumericLessThan':{'s3:max-keys':'10'}} | s3:max-keys=9 | true",
                "{'NumericEquals':{'a:x':'10'}} | a:x=10.0 | true",
                "{'NumericNotEquals':{'a:x':'10'}} | a:x=10 | false",
                "{'NumericGreaterThan':{'a:x':'10'}} | a:x=ten | false",
                "{'NumericGreaterThanEquals':{'a:x':'-1'}} | a:x=-1 | true",
                "{'DateGreaterThan':{'aws:CurrentTime':'2020-01-01T00:00:01Z'}} | aws:CurrentTime=2020-01-01T00:00:02Z | true",
                "{'DateLessThan':{'aws:CurrentTime':'2020-01-01'}} | aws:CurrentTime=2020-01-01T00:00:00Z | false",
                "{'DateLessThanEquals':{'aws:CurrentTime':'2020-01-01T02:00+02:00'}} | aws:CurrentTime=2020-01-01T00:00:00Z | true",
                "{'DateEquals':{'aws:EpochTime':'1577836800'}} | aws:EpochTime=2020-01-01T00:00:00Z | true",
                "{'DateNotEquals':{'aws:CurrentTime':'2020-01-01'}} | aws:CurrentTime=2020-01-02 | true",
                "{'DateGreaterThanEquals':{'aws:CurrentTime':'tomorrow'}} | aws:CurrentTime=2020-01-02 | false",
                "{'Bool':{'aws:SecureTransport':false}} | aws:SecureTransport=false | true",
                "{'Bool':{'aws:MultiFactorAuthPresent':'true'}} | | false",
                "{'BoolIfExists':{'aws:MultiFactorAuthPresent':'false'}} | | true",
                "{'BinaryEquals':{'a:x':'QmluYXJ5'}} | a:x=QmluYXJ5 | true",
                "{'BinaryEquals':{'a:x':'QmluYXJ5'}} | a:x=QUJD | false",
                "{'IpAddress':{'aws:SourceIp':'203.0.113.0/24'}} | aws:SourceIp=203.0.113.77 | true",
                "{'IpAddress':{'aws:SourceIp':'203.0.113.0/24'}} | aws:SourceIp=203.0.114.77 | false",
                "{'IpAddress':{'aws:SourceIp':['203.0.113.0/24','2001:DB8:1234:5678::/64']}} | aws:SourceIp=2001:db8:1234:5678::1 | true",
                "{'IpAddress':{'aws:SourceIp':'203.0.113.7'}} | aws:SourceIp=203.0.113.7 | true",
                "{'IpAddress':{'aws:SourceIp':'0.0.0.0/0'}} | aws:SourceIp=10.1.2.3 | true",
                "{'IpAddress':{'aws:SourceIp':'999.1.1.1'}} | aws:SourceIp=10.1.2.3 | false",
                "{'IpAddress':{'aws:SourceIp':'10.0.0.0/33'}} | aws:SourceIp=10.0.0.0 | false",
                "{'IpAddress':{'aws:SourceIp':'10.0.0.0/8'}} | aws:SourceIp=example.test | false",
                "{'IpAddress':{'aws:SourceIp':'10.0.0.0/08'}} | aws:SourceIp=10.1.2.3 | true",
                "{'IpAddress':{'aws:SourceIp':'10.0.0.0/'}} | aws:SourceIp=10.0.0.0 | false",
                "{'IpAddress':{'aws:SourceIp':'10.0.0'}} | aws:SourceIp=10.0.0.0 | false",
                "{'IpAddress':{'aws:SourceIp':'10.00.0.1'}} | aws:SourceIp=10.0.0.1 | false",
                "{'IpAddress':{'aws:SourceIp':'10.0.0.1.2'}} | aws:SourceIp=10.0.0.1 | false",
                "{'IpAddress':{'aws:SourceIp':'2001:db8::/129'}} | aws:SourceIp=2001:db8:: | false",
                "{'IpAddress':{'aws:SourceIp':'2001:db8:::/32'}} | aws:SourceIp=2001:db8::1 | false",
                "{'NotIpAddress':{'aws:SourceIp':'203.0.113.0/24'}} | aws:SourceIp=203.0.113.1 | false",
                "{'NotIpAddress':{'aws:SourceIp':'203.0.113.0/24'}} | | true",
                "{'ArnLike':{'aws:SourceArn':'arn:aws:sns:*:123456789012:t*'}} | aws:SourceArn=arn:aws:sns:us-east-1:123456789012:topic | true",
                "{'ArnEquals':{'aws:SourceArn':'arn:aws:sns:*:1:t'}} | aws:SourceArn=arn:aws:sns:us-east-1:1:t | true",
                "{'ArnNotLike':{'aws:SourceArn':'arn:aws:sns:*:1:*'}} | aws:SourceArn=arn:aws:sns:us-east-1:2:t | true",
                "{'Null':{'aws:TokenIssueTime':'true'}} | | true",
                "{'Null':{'aws:TokenIssueTime':true}} | aws:TokenIssueTime=2020-01-01 | false",
                "{'Null':{'aws:TokenIssueTime':'false'}} | aws:TokenIssueTime=2020-01-01 | true",
                "{'ForAllValues:StringEquals':{'aws:TagKeys':['a','b']}} | aws:TagKeys=a,b | true",
                "{'ForAllValues:StringEquals':{'aws:TagKeys':['a','b']}} | aws:TagKeys=a,c | false",
                "{'ForAllValues:StringEquals':{'aws:TagKeys':['a','b']}} | | true",
                "{'ForAnyValue:StringEquals':{'aws:TagKeys':['a','b']}} | aws:TagKeys=a,c | true",
                "{'ForAnyValue:StringEquals':{'aws:TagKeys':['a','b']}} | aws:TagKeys=c,d | false",
                "{'ForAnyValue:StringEquals':{'aws:TagKeys':['a','b']}} | | false",
                "{'ForAnyValue:StringNotEquals':{'aws:TagKeys':['a','b']}} | aws:TagKeys=a,c | true",
                "{'ForAllValues:StringNotEquals':{'aws:TagKeys':['a','b']}} | aws:TagKeys=c,d | true",
                "{'ForAllValues:StringNotEquals':{'aws:TagKeys':['a','b']}} | aws:TagKeys=a,d | false",
                "{'ForAnyValue:StringLikeIfExists':{'aws:TagKeys':'a*'}} | | true",
            })
    void holdsAsAwsDocumentsIt(String condition, String request, boolean holds) {
        assertThat(verdict(condition, request, "2012-10-17"))
                .isEqualTo(holds ? Verdict.ALLOWS : Verdict.CONDITION_FAILS);
    }

    @ParameterizedTest
    @CsvSource({"aws:username=bob, false", "aws:username=${aws:userid}, true"})
    void takesVariablesAsTextInTheOlderVersion(String request, boolean holds) {
        assertThat(verdict(
                        "{'StringEquals':{'aws:username':'${aws:userid}'}}",
                        request + "; aws:userid=bob",
                        "2008-10-17"))
                .isEqualTo(holds ? Verdict.ALLOWS : Verdict.CONDITION_FAILS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'StringEqual':{'aws:username':'bob'}}",
                "{'NullIfExists':{'aws:username':'true'}}",
                "{'ForAny:StringEquals':{'aws:username':'bob'}}",
                "{'StringEquals':'bob'}",
                "{'StringEquals':{'aws:username':{}}}",
                "{'StringEquals':{'aws:username':null}}",
                "{'StringEquals':{'aws:username':'a','aws:username':'b'}}",
                "[]"
            })
    void refusesWhatIsNoCondition(String condition) {
        assertThatThrownBy(() -> verdict(condition, null, "2012-10-17")).isInstanceOf(MalformedPolicyException.class);
    }
}
