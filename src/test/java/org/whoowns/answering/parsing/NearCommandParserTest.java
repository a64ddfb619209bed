package org.whoowns.answering.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;

class NearCommandParserTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeFolders.shipped();
    private final NearCommandParser parser = new NearCommandParser(KNOWLEDGE, new SubcommandParser(KNOWLEDGE).shown());

    @ParameterizedTest
    @CsvSource({
        "hlep, help",
        "lsit, list",
        "lists, list",
        "team, teams",
        "chekc, check",
        "contracts, contract",
        "contarct, contract",
        "contarct Checkout, contract Checkout",
        "Contrakt <@U1|ben>, contract @ben",
        "please hlep :pray:, help",
        "new team, teams",
        "set up a team, teams",
        "show all teams, teams",
        "contract pm, pm",
        "contract of Product Owner, po"
    })
    void suggestsTheCommandThatIsMeant(String typed, String command) {
        assertThat(parser.parse(typed, true)).contains(new Ask.SuggestedCommand(command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"frameworks", "Framework?", "the frameworks"})
    void suggestsTheQuestionForFrameworks(String typed) {
        assertThat(parser.parse(typed, false).orElseThrow().command())
                .startsWith("do frameworks disagree on ")
                .endsWith("?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "last",
                "lost",
                "heap",
                "terms",
                "contact",
                "contact sales",
                "chalk",
                "roadmap",
                "p m",
                "who lists the new teams?",
                "team health",
                "which framework does the team use"
            })
    void leavesQuestionsAlone(String typed) {
        assertThat(parser.parse(typed, true)).isEmpty();
    }
}
