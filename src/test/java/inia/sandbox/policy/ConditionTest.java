package inia.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    /** A request of bob's. */
    private static final Map<String, List<String>> BOBS = Map.of(
            "aws:username", List.of("bob"),
            "aws:sourceip", List.of("203.0.113.7"),
            "aws:currenttime", List.of("2026-05-01T12:00:00Z"),
            "aws:principalarn", List.of("arn:aws:iam::123456789012:user/bob"),
            "aws:securetransport", List.of("false"),
            "s3:max-keys", List.of("10"),
            "s3:prefix", List.of("home/bob/x"),
            "aws:tagkeys", List.of("cost", "team"),
            "x:six", List.of("2001:db8::1"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "StringEquals | aws:username | bob | true",
                "StringEquals | AWS:UserName | bob | true",
                "StringEquals | aws:username | BOB | false",
                "StringEquals | aws:username | b* | false",
                "StringEquals | aws:username | eve,bob | true",
                "StringEquals | x:absent | a | false",
                "StringEqualsIfExists | x:absent | a | true",
                "StringEqualsIfExists | aws:username | a | false",
                "StringNotEquals | aws:username | eve,bob | false",
                "StringNotEquals | aws:username | eve,ann | true",
                "StringNotEquals | x:absent | a | true",
                "StringEqualsIgnoreCase | aws:username | BOB | true",
                "StringNotEqualsIgnoreCase | aws:username | BOB | false",
                "StringLike | s3:prefix | home/${aws:username}/* | true",
                "StringLike | s3:prefix | home/${aws:userid}/* | false",
                "StringLike | s3:prefix | home/${aws:userid, 'bob'}/* | true",
                "StringLike | aws:username | b?b | true",
                "StringNotLike | aws:username | b* | false",
                "NumericEquals | s3:max-keys | 10.0 | true",
                "NumericNotEquals | s3:max-keys | 10 | false",
                "NumericLessThan | s3:max-keys | 10 | false",
                "NumericLessThanEquals | s3:max-keys | 10 | true",
                "NumericGreaterThan | s3:max-keys | 9 | true",
                "NumericGreaterThanEquals | s3:max-keys | 11 | false",
                "NumericEquals | aws:username | 10 | false",
                "DateGreaterThan | aws:CurrentTime | 2026-05-01T11:59:59Z | true",
                "DateGreaterThan | aws:CurrentTime | 2026-05-01 | true",
                "DateLessThan | aws:CurrentTime | 2026-05-01T12:00:00Z | false",
                "DateLessThanEquals | aws:CurrentTime | 1777636800 | true",
                "DateEquals | aws:CurrentTime | 2026-05-01T14:00:00+02:00 | true",
                "DateNotEquals | aws:CurrentTime | 2026-05-01T12:00:00Z | false",
                "Bool | aws:SecureTransport | false | true",
                "Bool | aws:SecureTransport | True | false",
                "Bool | aws:MultiFactorAuthPresent | false | false",
                "BoolIfExists | aws:MultiFactorAuthPresent | true | true",
                "Null | aws:MultiFactorAuthPresent | true | true",
                "Null | aws:username | true | false",
                "Null | aws:username | false | true",
                "IpAddress | aws:SourceIp | 203.0.113.0/24 | true",
                "IpAddress | aws:SourceIp | 203.0.113.7 | true",
                "IpAddress | aws:SourceIp | 203.0.113.0/30 | false",
                "IpAddress | aws:SourceIp | 0.0.0.0/0 | true",
                "IpAddress | aws:SourceIp | 203.0.113.0/33 | false",
                "IpAddress | aws:SourceIp | localhost | false",
                "IpAddress | x:six | 2001:db8::/32 | true",
                "IpAddress | x:six | 203.0.113.0/24 | false",
                "NotIpAddress | aws:SourceIp | 203.0.113.0/24,198.51.100.0/24 | false",
                "ArnEquals | aws:PrincipalArn | arn:aws:iam::*:user/b* | true",
                "ArnLike | aws:PrincipalArn | arn:aws:iam::*:role/* | false",
                "ArnNotLike | aws:PrincipalArn | arn:aws:iam::*:role/* | true",
                "ArnLike | aws:username | * | false",
                "ForAllValues:StringEquals | aws:TagKeys | team,cost,x | true",
                "ForAllValues:StringEquals | aws:TagKeys | team | false",
                "ForAllValues:StringEquals | x:absent | team | true",
                "ForAnyValue:StringEquals | aws:TagKeys | team | true",
                "ForAnyValue:StringEquals | aws:TagKeys | none | false",
                "ForAnyValue:StringEquals | x:absent | team | false",
                "ForAnyValue:StringEqualsIfExists | x:absent | team | true",
                "ForAllValues:StringNotEquals | aws:TagKeys | team | false",
                "ForAllValues:StringNotEquals | aws:TagKeys | none | true",
                "ForAnyValue:StringNotEquals | aws:TagKeys | team | true",
                "ForAnyValue:StringNotEquals | aws:TagKeys | team,cost | false",
                "forAnyValue:stringlike | aws:TagKeys | te* | true",
            })
    void comparesAsAwsDocumentsIt(String operator, String key, String wanted, boolean holds) {
        Condition condition = Condition.of(operator, key, List.of(wanted.split("(?<!}|userid),(?! )")), true);
        assertThat(condition.holds(asked -> BOBS.get(asked.toLowerCase(Locale.ROOT))))
                .isEqualTo(holds);
    }
}
