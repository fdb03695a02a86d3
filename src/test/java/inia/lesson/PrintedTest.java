package inia.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$1 ==> 200         | $7 ==> 200                | true",
                "$1 ==> 200         | $7 ==> 2000               | false",
                "$1 ==> 200         | x ==> 200                 | false",
                "0/$1 ==> [a]       | 0/$2 ==> [a]              | true",
                "0/$1 ==> [a]       | 0//$2 ==> [a]             | true",
                "0/$1 ==> [a]       | 0$2 ==> [a]               | false",
                "0/1                | 0//1                      | false",
                "…/$1 ==> 3/$2 ==> 0| m ==> M//$4 ==> 3//$5 ==> 0/ | true",
                "…/$1 ==> 3/$2 ==> 0| m ==> M//$4 ==> 3         | false",
                "$1 ==> a…d         | $9 ==> a.b(c]d            | true",
                "$1 ==> a…d         | $9 ==> a/b/d              | true",
            })
    void takesWhatThePageSaysButForNumbersAndTheLinesBeforeThem(String page, String printed, boolean same) {
        assertThat(Printed.matches(page.replace('/', '\n'), printed.replace('/', '\n')))
                .isEqualTo(same);
    }
}
