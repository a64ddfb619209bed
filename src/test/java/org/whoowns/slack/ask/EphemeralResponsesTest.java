package org.whoowns.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.Answer;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.files.FolderHash;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Holder;
import org.whoowns.teams.OwnershipResolver;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.WorkspaceAgreements;

class EphemeralResponsesTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeFolders.shipped();
    private static final Responsibility ENTRY =
            KNOWLEDGE.responsibility("backlog-ordering").orElseThrow();

    private final EphemeralResponses responses = new EphemeralResponses();

    @Test
    void cachesTheCardOfAnEqualAnswer() {
        var card = json(ownership("T1", Map.of("U1", "Jonas"), Set.of()));

        assertThat(json(ownership("T1", Map.of("U1", "Jonas"), Set.of()))).isSameAs(card);
    }

    @Test
    void showsANewNameOfAPerson() {
        assertThat(json(ownership("T1", Map.of("U1", "Jonas"), Set.of()))).contains("Jonas: Ordering");
        assertThat(json(ownership("T1", Map.of("U1", "Jona"), Set.of()))).contains("Jona: Ordering");
    }

    @Test
    void showsThatAPersonHasLeft() {
        assertThat(json(ownership("T1", Map.of("U1", "Jonas"), Set.of()))).contains("Jonas");
        assertThat(json(ownership("T1", Map.of("U1", "Jonas"), Set.of("U1")))).doesNotContain("@U1", "Jonas");
    }

    @Test
    void sharesNothingBetweenTeamsOfTheSameName() {
        assertThat(json(ownership("T1", Map.of(), Set.of()))).contains("team-of-T1");
        assertThat(json(ownership("T2", Map.of(), Set.of())))
                .contains("team-of-T2")
                .doesNotContain("team-of-T1");
    }

    @Test
    void keepsTheOrderOfTheKnowledge() {
        var reversed = new Responsibility(
                ENTRY.id(),
                ENTRY.title(),
                ENTRY.area(),
                ENTRY.owner(),
                ENTRY.basis(),
                ENTRY.aliases(),
                ENTRY.questions(),
                ENTRY.parts(),
                ENTRY.handOver(),
                ENTRY.tieBreak(),
                new LinkedHashMap<>(ENTRY.positions().reversed()),
                ENTRY.disagreement(),
                ENTRY.provenance(),
                ENTRY.body());
        var before = new Answer.FrameworksSay(ENTRY, KNOWLEDGE.defaultView(), List.of(), null);
        var after = new Answer.FrameworksSay(reversed, KNOWLEDGE.defaultView(), List.of(), null);

        assertThat(after).isEqualTo(before);
        assertThat(responses.of(new FolderHash("after"), after, null).getBody())
                .isNotEqualTo(
                        responses.of(new FolderHash("before"), before, null).getBody());
    }

    private String json(Answer answer) {
        return responses.of(FolderHash.NONE, answer, null).getBody();
    }

    private static Answer ownership(String workspace, Map<String, String> names, Set<String> left) {
        var agreements = new LinkedHashMap<String, Agreement>();
        agreements.put(
                ENTRY.id(),
                new Agreement(ENTRY.id(), new Agreement.Decision.ToPerson("U1"), null, "U2", Instant.EPOCH));
        var holders = new LinkedHashMap<String, Holder>();
        var team = new Team(
                workspace,
                "team-of-" + workspace,
                TeamName.of("Checkout").orElseThrow(),
                List.of(),
                "pm-and-po",
                null,
                holders,
                agreements,
                Set.of(),
                1);
        var resolver = new OwnershipResolver(KNOWLEDGE, team, WorkspaceAgreements.none(workspace), left);
        return new Answer.Ownership(ENTRY, new LocalOwnership.Known(resolver.ownership(ENTRY), List.of(), names), null);
    }
}
