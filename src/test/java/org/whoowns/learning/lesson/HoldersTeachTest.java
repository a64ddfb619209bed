package org.whoowns.learning.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.learning.jdbc.KillingDatabase;
import org.whoowns.matching.Matcher;
import org.whoowns.teams.ledger.TestDatabase;

/// With `WHOOWNS_HOLDERS_TEACH`, holders decide on what their own role owns.
@Tag("database")
class HoldersTeachTest {

    private static final String WORKSPACE = "T1";
    private static final Teaching OWN = new Teaching.Means("on-call", List.of("who waters the office palm"));
    private static final Teacher HOLDER = TeachingFixture.holder(WORKSPACE, "sre");

    private final KillingDatabase database = new KillingDatabase(TestDatabase.H2.fresh(), () -> {});

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatTheirRoleOwnsTakesEffectAtOnceAndCanBeUndone() {
        var teaching = fixture(true);
        assertThat(teaching.ledger().preview(HOLDER, OWN).takesEffect()).isTrue();

        assertThat(teaching.ledger().teach(HOLDER, OWN, null, false)).isInstanceOf(LessonOutcome.InForce.class);

        assertThat(teaching.entry(WORKSPACE, "who waters the office palm")).isEqualTo("on-call");
        var lesson = teaching.ledger().page(WORKSPACE, 0, 1).getFirst();
        assertThat(teaching.ledger().decides(HOLDER, lesson)).isTrue();
        assertThat(teaching.ledger().decide(HOLDER, lesson.id(), LessonDecision.UNDO, false))
                .isInstanceOf(LessonOutcome.Withdrawn.class);
    }

    @Test
    void anythingElseACuratorDecides() {
        var teaching = fixture(true);
        var others = new Teaching.Means("deployments", List.of("who waters the office palm"));
        var stealing = new Teaching.Means("on-call", List.of("deployments"));

        for (var each : List.of(others, stealing)) {
            assertThat(teaching.ledger().preview(HOLDER, each).takesEffect()).isFalse();
            assertThat(teaching.ledger().teach(HOLDER, each, null, true)).isInstanceOf(LessonOutcome.Proposed.class);
        }
        assertThat(teaching.ledger().preview(HOLDER, stealing).report().isStealing())
                .isTrue();
    }

    @Test
    void otherwiseHoldersOnlyPropose() {
        var teaching = fixture(false);

        assertThat(teaching.ledger().preview(HOLDER, OWN).takesEffect()).isFalse();
        assertThat(teaching.ledger().teach(HOLDER, OWN, null, true)).isInstanceOf(LessonOutcome.Proposed.class);
        assertThat(teaching.ledger()
                        .decides(HOLDER, teaching.ledger().page(WORKSPACE, 0, 1).getFirst()))
                .isFalse();
    }

    private TeachingFixture fixture(boolean holdersTeach) {
        return TeachingFixture.on(database.source(), Matcher.of(KnowledgeFolders.second()), holdersTeach);
    }
}
