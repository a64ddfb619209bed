package org.whoowns.learning.exchange.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDataRedactorTest {

    private final PersonalDataRedactor redactor =
            new PersonalDataRedactor(List.of("Ana García", "ben", "Will", "José Luis Mark", "X"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "does <@U0123ABCD> own pricing? ~ does @someone own pricing?",
                "does <@U0123ABCD|ana> own pricing? ~ does @someone own pricing?",
                "<!subteam^S0123|@leads> and <!here>, who owns it? ~ @someone and @someone, who owns it?",
                "who owns <#C0123ABCD|checkout>? ~ who owns #channel?",
                "see <https://shop.io/a?b=c|our page> ~ see [link]",
                "see https://shop.io/a?b=c now ~ see [link] now",
                "see shop.io/secret and www.example.org. ~ see [link] and [link]",
                "<mailto:ana@shop.io|ana@shop.io> owns it ~ [email] owns it",
                "mail ana.g+x@mail.shop.co.uk, please ~ mail [email], please",
                "ask @ana in #checkout-eu ~ ask @someone in #channel",
                "call +49 (30) 1234-567 today ~ call [phone] today",
                "call 555 123 4567? ~ call [phone]?",
                "what did U0123ABCD say in C0123ABCD? ~ what did @someone say in #channel?",
                "does ana garcía own pricing? ~ does @someone own pricing?",
                "does Ana García's team own it? ~ does @someone team own it?",
                "does Ana own pricing, or García? ~ does @someone own pricing, or @someone?",
                "does Ben own pricing? ~ does @someone own pricing?",
                "is José Luis Mark our PO? ~ is @someone our PO?"
            })
    void replacesWhatNamesAPerson(String text, String redacted) {
        assertThat(redactor.redact(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who owns the go-to-market plan for 2027?",
                "should we mark the items of sprint 12/13?",
                "Mark the items as done, who does that?",
                "who runs A/B tests, the PM or the PO?",
                "what is the DEFINITION of ready, R2D2?",
                "who owns the 5 % discount of 1,000 euros?"
            })
    void keepsEverythingElse(String text) {
        assertThat(redactor.redact(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"a@, 2000", "1 , 2000", "www., 500", "(, 3000", "a.a., 1000", "a.a, 20000"})
    void readsLongTextsInLinearTime(String part, int times) {
        assertThat(redactor.redact(part.repeat(times))).isNotNull();
    }
}
