package org.whoowns.teams.ledger.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.ledger.validation.FieldError.Field;
import org.whoowns.teams.ledger.validation.FieldError.Reason;

class TeamDraftValidatorTest {

    private static final String LONG = "Team " + "x".repeat(100);
    private static final FieldError TOO_LONG = FieldError.of(Field.NAME, Reason.TOO_LONG, "80");

    @Test
    void newNamesHaveAtMostEightyCharacters() {
        assertThat(faults("🚀".repeat(80), null)).isEmpty();
        assertThat(faults("🚀".repeat(81), null)).containsExactly(TOO_LONG);
    }

    /// Earlier versions allowed 200.
    @Test
    void aTeamMayKeepALongerName() {
        assertThat(faults(LONG, new TeamName(LONG))).isEmpty();
        assertThat(faults(LONG + "y", new TeamName(LONG))).containsExactly(TOO_LONG);
        assertThat(faults(LONG, null)).containsExactly(TOO_LONG);
    }

    private static List<FieldError> faults(String name, @Nullable TeamName before) {
        var draft = new TeamDraft(name, List.of(), "pm-and-po", null, new LinkedHashMap<>(), null);
        return new TeamDraftValidator(KnowledgeFolders.shipped(), before).faults(draft);
    }
}
