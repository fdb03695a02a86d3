package inia.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyParserTest {
    private static final String STATEMENT = "{'Effect':'Allow','Action':'*','Resource':'*'}";

    @Test
    void readsOneStatementOrAListOfThem() {
        assertThat(parse("{'Statement':" + STATEMENT + "}").statements()).hasSize(1);
        assertThat(parse("{'Statement':[" + STATEMENT + "," + STATEMENT + "]}").statements())
                .hasSize(2);
    }

    @Test
    void readsVersionAndId() {
        PolicyDocument document = parse("{'Version':'2012-10-17','Id':'mine','Statement':" + STATEMENT + "}");
        assertThat(document.version()).isEqualTo("2012-10-17");
        assertThat(document.id()).isEqualTo("mine");
        assertThat(parse("{'Statement':" + STATEMENT + "}").version()).isEqualTo("2008-10-17");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "no | is a JSON object",
                "[] | is a JSON object",
                "{} | needs a Statement",
                "{'Statement':[]} | needs a Statement",
                "{'Statement':'x'} | an object or a list",
                "{'Statement':['x']} | a JSON object",
                "{'Version':'2020-01-01','Statement':@} | 2012-10-17 or 2008-10-17, not '2020-01-01'",
                "{'Version':1,'Statement':@} | Version holds text",
                "{'Statment':@} | no element 'Statment'",
                "{'Statement':@} {} | ends with its closing brace",
                "{'Statement':@,'Statement':@} | 'Statement' once at most",
                "{'Statement':{'Effect':'allow','Action':'*','Resource':'*'}} | Allow or Deny",
                "{'Statement':{'Action':'*','Resource':'*'}} | Allow or Deny",
                "{'Statement':{'Effect':'Allow','Resource':'*'}} | an Action or a NotAction",
                "{'Statement':{'Effect':'Allow','Action':'*','NotAction':'*','Resource':'*'}} | an Action or a NotAction",
                "{'Statement':{'Effect':'Allow','Action':'*'}} | a Resource or a NotResource",
                "{'Statement':{'Effect':'Allow','Action':[1],'Resource':'*'}} | Action holds text",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':[]}} | Condition is a JSON object",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringEqual':{'a:b':'c'}}}}"
                        + " | Invalid Condition type : StringEqual.",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'NullIfExists':{'a:b':true}}}}"
                        + " | Invalid Condition type : NullIfExists.",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'a:b':nil}}}}"
                        + " | a number, true or false",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'a:b':{}}}}}"
                        + " | a number, true or false",
                "{'Statement':[{'Sid':'a','Effect':'Allow','Action':'*','Resource':'*'},"
                        + "{'Sid':'a','Effect':'Deny','Action':'*','Resource':'*'}]}"
                        + " | Statement IDs (SID) in a single policy must be unique.",
                "{'Statement':{'Effect':'Allow','Principal':'*','Action':'*','Resource':'*'}}"
                        + " | Policy document should not specify a principal.",
                "{'Statement':{'Effect':'Allow' | not JSON: expected , at character",
                "{'Statement':@,} | not JSON",
                "{'Statement':[@,]} | Each Statement",
                "{'Statement':[@ @]} | not JSON: expected ,",
                "{'Statement' @} | not JSON: expected :",
                "{Statement:@} | not JSON: expected",
                "{'Id':'\\x','Statement':@} | not JSON: an unknown escape",
                "{'Id':'\\u12g4','Statement':@} | not JSON: an escape without its four digits",
                "{'Id':'\t','Statement':@} | not JSON: a control character",
                "{'Id':'x | not JSON: quotes that do not end",
            })
    void refusesWhatIsNoPolicyAndSaysWhy(String document, String why) {
        assertThatThrownBy(() -> parse(document.replace("@", STATEMENT)))
                .isInstanceOf(MalformedPolicyException.class)
                .hasMessageContaining(why);
    }

    @Test
    void readsEscapesAndSpaceAsJsonHasThem() {
        assertThat(parse("\t{\r\n'Id' : '\\u00e9\\n\\\\\\/\\t' , 'Statement' : [ " + STATEMENT + " ] } ")
                        .id())
                .isEqualTo("é\n\\/\t");
    }

    private static PolicyDocument parse(String document) {
        return PolicyParser.read(document.replace('\'', '"'), PolicyKind.IDENTITY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "RESOURCE | 'Action':'*','Resource':'*' | a Principal or a NotPrincipal",
                "RESOURCE | 'Principal':'*','Action':'*' | a Resource or a NotResource",
                "RESOURCE | 'Principal':{'Aws':'*'},'Action':'*','Resource':'*' | has no 'Aws'",
                "RESOURCE | 'Principal':{},'Action':'*','Resource':'*' | names someone",
                "TRUST | 'Principal':'*','Action':'sts:AssumeRole','Resource':'*' | Has prohibited field Resource",
            })
    void asksOfEachKindWhatItsPoliciesNeed(PolicyKind kind, String elements, String why) {
        String document = "{'Statement':{'Effect':'Allow'," + elements + "}}";
        assertThatThrownBy(() -> PolicyParser.read(document.replace('\'', '"'), kind))
                .isInstanceOf(MalformedPolicyException.class)
                .hasMessageContaining(why);
    }
}
