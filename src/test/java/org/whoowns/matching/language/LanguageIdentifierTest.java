package org.whoowns.matching.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wer schreibt bei uns die User Stories?              | de
            Qui décide de l'ordre du backlog ?                  | fr
            ¿Quién es el dueño de la hoja de ruta?              | es
            Quem escreve os critérios de aceitação?             | pt
            Chi porta la torta per il compleanno di domani?     | it
            Wie schrijft de acceptatiecriteria voor een story?  | nl
            Kto pisze kryteria akceptacji dla historyjek?       | pl
            Vem skriver användarberättelserna i teamet?         | sv
            В чём разница между этими ролями?                   | ru
            Хто вирішує, що ми робимо наступного тижня?         | uk
            Hvem bestemmer hvad vi laver i næste uge?           | da
            Kim backlog sıralamasına karar veriyor?             | tr
            プロダクトマネージャーの仕事は何ですか                 | ja
            产品经理和产品负责人有什么区别                         | zh
            제품 관리자와 제품 책임자의 차이는 무엇인가요            | ko
            """)
    void identifiesLanguages(String text, String language) {
        assertThat(LanguageIdentifier.foreign(text)).contains(language);
    }

    @Test
    void leavesEnglishAndNonsenseAlone() {
        assertThat(LanguageIdentifier.foreign("who decides what comes first in the backlog of our team?"))
                .isEmpty();
        assertThat(LanguageIdentifier.foreign("")).isEmpty();
        assertThat(LanguageIdentifier.foreign("🎉 42")).isEmpty();
    }
}
