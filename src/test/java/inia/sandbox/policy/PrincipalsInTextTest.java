package inia.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only names of AWS's identities are put otherwise, in place. */
class PrincipalsInTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Principal':{'AWS':'a'}} | {'Principal':{'AWS':'A'}}",
                "{'Principal':'a'} | {'Principal':'A'}",
                "{'Principal' : { 'AWS' : [ 'a' , 'b', 'a'] } , 'Sid':'a'} | {'Principal' : { 'AWS' : [ 'A' , 'b', 'A'] } , 'Sid':'a'}",
                "{'NotPrincipal':{'Service':'a','AWS':'a','Federated':['a']}} | {'NotPrincipal':{'Service':'a','AWS':'A','Federated':['a']}}",
                "{'Statement':[{'Principal':{'AWS':'a'}},{'Principal':{'AWS':'\\u0061'}}]} | {'Statement':[{'Principal':{'AWS':'A'}},{'Principal':{'AWS':'A'}}]}",
                "{'Sid':'Principal','Action':'a','Resource':['a']} | {'Sid':'Principal','Action':'a','Resource':['a']}",
                "{'Condition':{'StringEquals':{'aws:PrincipalArn':'a'}}} | {'Condition':{'StringEquals':{'aws:PrincipalArn':'a'}}}",
                "some policy | some policy",
                "{'Principal':{'AWS':'a | {'Principal':{'AWS':'a",
                "{'Principal': | {'Principal':",
                "{'Principal':{'AWS':'\\q'}} | {'Principal':{'AWS':'\\q'}}",
            })
    void putsOtherNamesForPrincipalsOnly(String text, String mapped) {
        assertThat(PrincipalsInText.map(text.replace('\'', '"'), name -> name.equals("a") ? "A" : name))
                .isEqualTo(mapped.replace('\'', '"'));
    }
}
