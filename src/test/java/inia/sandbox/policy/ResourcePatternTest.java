package inia.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourcePatternTest {
    private static final RequestContext NOTHING = key -> null;

    @ParameterizedTest
    @CsvSource({
        "*, *, true",
        "*, arn:aws:iam::123456789012:user/bob, true",
        "arn:aws:iam::*:user/bob, arn:aws:iam::123456789012:user/bob, true",
        "arn:aws:iam::*:user/b?b, arn:aws:iam::123456789012:user/bob, true",
        "arn:aws:iam::123456789012:user/*, arn:aws:iam::123456789012:user/division/bob, true",
        "arn:aws:iam::123456789012:user/bob, arn:aws:iam::123456789012:user/BOB, false",
        "arn:aws:iam::123456789012:user/bob, arn:aws:iam::123456789012:user/bobby, false",
        "arn:aws:s3:::bucket, arn:aws:s3:::bucket/key, false",
        "arn:aws:s3:::bucket/*, arn:aws:s3:::bucket/a:b/c, true",
        "arn:aws:s3:::buc*, arn:aws:s3:::bucket/a:b, true",
        "arn:aws:*:*:123456789012:x, arn:aws:sqs:us-east-1:123456789012:x, true",
        "arn:aws:sqs:*:x, arn:aws:sqs:us-east-1:123456789012:x, false",
        "arn:aws:sqs:*, arn:aws:sqs:us-east-1:123456789012:x, true",
        "arn:aws:iam::123456789012:user/*, *, false",
    })
    void matchesPartByPartOfTheArnAndBeyondInTheLast(String pattern, String arn, boolean matches) {
        assertThat(ResourcePattern.withVariables(pattern).matches(arn, NOTHING)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arn:aws:iam::*:user/${aws:username} | arn:aws:iam::1:user/bob | true",
                "arn:aws:iam::*:user/${AWS:UserName} | arn:aws:iam::1:user/bob | true",
                "arn:aws:iam::*:user/${aws:username} | arn:aws:iam::1:user/alice | false",
                "arn:aws:s3:::home/${aws:username}/* | arn:aws:s3:::home/bob/x | true",
                "arn:aws:s3:::home/${aws:unknown}/* | arn:aws:s3:::home//x | false",
                "arn:aws:s3:::home/${aws:unknown, 'all'}/* | arn:aws:s3:::home/all/x | true",
                "arn:aws:s3:::home/${*}/${?} | arn:aws:s3:::home/*/? | true",
                "arn:aws:s3:::home/${*} | arn:aws:s3:::home/x | false",
                "arn:aws:s3:::home/${$} | arn:aws:s3:::home/$ | true",
            })
    void putsTheValuesOfPolicyVariablesIn(String pattern, String arn, boolean matches) {
        RequestContext context = key -> Map.of("aws:username", List.of("bob")).get(key.toLowerCase());
        assertThat(ResourcePattern.withVariables(pattern).matches(arn, context)).isEqualTo(matches);
    }

    @Test
    void takesAVariablesValueAsPlainText() {
        ResourcePattern pattern = ResourcePattern.withVariables("arn:aws:s3:::home/${aws:username}");
        assertThat(pattern.matches("arn:aws:s3:::home/anything", key -> List.of("*")))
                .isFalse();
    }

    @Test
    void knowsNoVariablesInTheOldVersion() {
        ResourcePattern pattern = ResourcePattern.withoutVariables("arn:aws:s3:::home/${aws:username}");
        assertThat(pattern.matches("arn:aws:s3:::home/bob", key -> List.of("bob")))
                .isFalse();
        assertThat(pattern.matches("arn:aws:s3:::home/${aws:username}", key -> List.of("bob")))
                .isTrue();
    }
}
