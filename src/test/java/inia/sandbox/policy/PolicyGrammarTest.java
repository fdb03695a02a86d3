package inia.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyGrammarTest {
    private static final String STATEMENT =
            "{\"Effect\":\"Allow\",\"Action\":\"s3:ListBucket\",\"Resource\":\"arn:aws:s3:::example_bucket\"";

    static List<Arguments> rows() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PolicyGrammarTest.class.getResourceAsStream("malformed.rows"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .map(row -> Arguments.of(row[0], document(row[1].replace("{S", STATEMENT))))
                    .toList();
        }
    }

    private static String document(String text) {
        return text.startsWith("raw ") ? text.substring(4) : "{\"Version\":\"2012-10-17\",\"Statement\":" + text + "}";
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rows")
    void refusesPoliciesOfIdentitiesForTheReasonsThatIamGives(String reason, String document) {
        if (reason.equals("-")) {
            assertThatCode(() -> PolicyParser.parse(document, PolicyKind.IDENTITY))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> PolicyParser.parse(document, PolicyKind.IDENTITY))
                    .isInstanceOf(MalformedPolicyException.class)
                    .hasMessage(reason);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "TRUST | no policy | This policy contains invalid Json",
                "TRUST | [] | This policy contains invalid Json",
                "TRUST | {@'Principal':'*','Action':'sts:AssumeRole','Resource':'*'} | Has prohibited field Resource",
                "TRUST | {@'Action':'sts:AssumeRole'} | Missing required field Principal",
                "TRUST | {@'Principal':'*'} | Missing required field Action",
                "TRUST | {@'Principal':{'AWS':'bob'},'Action':'sts:AssumeRole'} | Invalid principal in policy: ~AWS~:~bob~",
                "TRUST | {@'Principal':'*','Action':'s3:GetObject'} | Trust Policy statement actions can only be"
                        + " sts:AssumeRole, sts:AssumeRoleWithSAML,  and sts:AssumeRoleWithWebIdentity",
                "TRUST | {@'Principal':{'Service':'ec2.amazonaws.com'},'Action':'sts:AssumeRole'} | -",
                "TRUST | {@'Principal':{'AWS':['123456789012','arn:aws:iam::222233334444:role/x/y']},'Action':'sts:AssumeRole'} | -",
                "TRUST | {@'Principal':{'Federated':'accounts.google.com'},'Action':'sts:AssumeRoleWithWebIdentity'} | -",
                "RESOURCE | no policy | Policies must be valid JSON and the first byte must be '{'",
                "RESOURCE | {'Principal':'*','Action':'s3:*','Resource':'*'} | Missing required field Effect",
                "RESOURCE | {@'Action':'s3:*','Resource':'*'} | Missing required field Principal",
                "RESOURCE | {@'Principal':'*','Resource':'*'} | Missing required field Action",
                "RESOURCE | {@'Principal':'*','Action':'s3:*'} | Missing required field Resource",
                "RESOURCE | {@'Principal':'*','Action':'get','Resource':'*'} | Policy has invalid action",
                "RESOURCE | {@'Principal':'*','Action':'s3:*','Resource':'box'} | Policy has invalid resource",
                "RESOURCE | {@'Principal':{'AWS':'arn:aws:iam::1:root'},'Action':'s3:*','Resource':'*'}"
                        + " | Invalid principal in policy: ~AWS~:~arn:aws:iam::1:root~",
                "RESOURCE | {@'Principal':{'Aws':'*'},'Action':'s3:*','Resource':'*'} | Invalid principal in policy: ~Aws~",
                "RESOURCE | {@'Principal':'*','Action':'s3:*','Resource':'*','When':'now'} | Unknown field When",
                "RESOURCE | {@'Principal':'*','Action':'s3:*','Resource':'*','Condition':{'StringIs':{'a:b':'c'}}}"
                        + " | Invalid Condition type : StringIs",
                "RESOURCE | {@'Principal':'*','Action':'s3:*','Resource':'arn:aws:s3:::box/*'} | -",
            })
    void refusesPoliciesThatNamePrincipalsForTheReasonsThatAwsGives(PolicyKind kind, String statement, String reason) {
        String document = statement.startsWith("{")
                ? "{'Version':'2012-10-17','Statement':" + statement.replace("@", "'Effect':'Allow',") + "}"
                : statement;
        String json = document.replace('\'', '"');
        if (reason.equals("-")) {
            assertThatCode(() -> PolicyParser.parse(json, kind)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> PolicyParser.parse(json, kind))
                    .isInstanceOf(MalformedPolicyException.class)
                    .hasMessage(reason.replace('~', '"'));
        }
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        for (String open : List.of("[", "{\"a\":")) {
            assertThatThrownBy(() -> PolicyParser.parse(open.repeat(50_000), PolicyKind.IDENTITY))
                    .isInstanceOf(MalformedPolicyException.class);
        }
        assertThat(Stream.of("null", "{", "").filter(PolicyGrammarTest::isPolicy))
                .isEmpty();
    }

    private static boolean isPolicy(String json) {
        try {
            PolicyParser.parse(json, PolicyKind.RESOURCE);
            return true;
        } catch (MalformedPolicyException malformed) {
            return false;
        }
    }
}
