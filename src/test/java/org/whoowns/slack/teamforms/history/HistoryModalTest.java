package org.whoowns.slack.teamforms.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.ledger.ChangeRecord;
import org.whoowns.teams.ledger.ChangeRecord.Kind;
import org.whoowns.teams.ledger.Revision;

class HistoryModalTest {

    private static final Revision TEAM = new Revision(
            new Team(
                    "T1",
                    "team-1",
                    new TeamName("Checkout"),
                    List.of(),
                    "pm-and-po",
                    null,
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    Set.of(),
                    1),
            null);

    /// Newest first: the edit was undone, and that was undone too.
    private static final List<ChangeRecord> HISTORY = List.of(
            record(4, Kind.UNDO, TEAM, null),
            record(3, Kind.UNDO, TEAM, 4L),
            record(2, Kind.EDIT_TEAM, TEAM, 3L),
            record(1, Kind.SET_UP_TEAM, Revision.NOTHING, null));

    @Test
    void showsAChangeWhoseUndoWasUndoneAsInEffect() {
        var lines = HISTORY.stream()
                .map(each -> HistoryModal.line(each, HISTORY, KnowledgeFolders.shipped()))
                .toList();

        var undone = MessageCatalog.text("history.undone");
        assertThat(lines.get(0)).startsWith("Restored what had been undone").doesNotContain(undone);
        assertThat(lines.get(1)).startsWith("Undid a change").contains(undone);
        assertThat(lines.get(2)).startsWith("Edited").doesNotContain(undone);
        assertThat(buttons()).extracting(button -> button != null).containsExactly(true, false, true, true);
    }

    @Test
    void asksBeforeATeamIsRemovedByAnUndo() {
        var buttons = buttons();

        assertThat(buttons.getLast())
                .extracting(button -> button.getConfirm().getText().getText())
                .isEqualTo("Remove Checkout and all its agreements? People will get the default again.");
        assertThat(buttons.getFirst().getConfirm()).isNull();
    }

    private static List<ButtonElement> buttons() {
        return new HistoryModal("", HISTORY, KnowledgeFolders.shipped(), false, _ -> true)
                .view().getBlocks().stream()
                        .map(SectionBlock.class::cast)
                        .map(block -> (ButtonElement) block.getAccessory())
                        .toList();
    }

    private static ChangeRecord record(long number, Kind kind, Revision before, @Nullable Long undone) {
        return new ChangeRecord(number, kind, "team-1", "UANA", Instant.EPOCH, before, TEAM, undone);
    }
}
