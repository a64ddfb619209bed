package org.whoowns.slack.teamforms.history;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.TeamLabel;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.ledger.ChangeRecord;

/// The modal with the change history, latest first, and a button that undoes each change.
///
/// @param notice shown at the top; empty for none
/// @param forWorkspace whether it covers the whole workspace, so that each change names its team
/// @param mayUndo whether the reader may undo a change
public record HistoryModal(
        String notice,
        List<ChangeRecord> history,
        KnowledgeBase knowledge,
        boolean forWorkspace,
        Predicate<ChangeRecord> mayUndo) {

    /// The number of changes shown.
    static final int LONGEST = 40;

    View view() {
        var blocks = new ArrayList<LayoutBlock>(BlockFactory.text(escape(notice)));
        history.forEach(record -> blocks.add(block(record)));
        if (history.isEmpty()) {
            blocks.addAll(BlockFactory.text(escape(text("history.empty"))));
        }
        return ModalBlocks.readOnly(text("history"), blocks);
    }

    private LayoutBlock block(ChangeRecord record) {
        return BlockFactory.section(
                (forWorkspace ? Mrkdwn.bold(where(record)) + "\n" : "") + line(record, history, knowledge),
                !isUndone(record, history) && mayUndo.test(record) ? undo(record) : null);
    }

    /// Asks first if the team would be removed with it.
    private ButtonElement undo(ChangeRecord record) {
        var button = new TeamAction.Undo(record.number(), forWorkspace).button(text("undo"));
        var team = record.after().team();
        if (team != null && record.before().team() == null) {
            button.setConfirm(BlockFactory.confirmation(
                    text("team.remove"),
                    text("team.remove.ask", TeamLabel.SENTENCE.of(team)),
                    text("remove"),
                    text("cancel")));
        }
        return button;
    }

    /// Whether it is undone now: an undo may itself have been undone.
    ///
    /// @param history with all later changes of the same team
    private static boolean isUndone(ChangeRecord record, List<ChangeRecord> history) {
        var undone = record.undone();
        return undone != null
                && history.stream()
                        .filter(later -> later.number() == undone)
                        .noneMatch(undo -> isUndone(undo, history));
    }

    private static String where(ChangeRecord record) {
        return Stream.of(record.after(), record.before())
                .flatMap(revision -> Stream.ofNullable(revision.team()))
                .map(TeamLabel.SENTENCE::of)
                .findFirst()
                .orElseGet(() -> text("check.everybody"));
    }

    /// The kind of change, its author, its time and its differences, as markup.
    ///
    /// @param history with all later changes of the same team
    public static String line(ChangeRecord record, List<ChangeRecord> history, KnowledgeBase knowledge) {
        var undid =
                history.stream().filter(earlier -> isUndoneBy(earlier, record)).findFirst();
        var what = undid.filter(earlier -> earlier.kind() == ChangeRecord.Kind.UNDO)
                        .isPresent()
                ? "history.restored"
                : what(record.kind());
        var parts =
                new ArrayList<>(List.of(escape(text(what)), Mention.person(record.by()), Mention.time(record.at())));
        if (isUndone(record, history)) {
            parts.add(escape(text("history.undone")));
        }
        var lines = new ArrayList<>(List.of(String.join(" · ", parts)));
        lines.addAll(new ChangeSummary(knowledge).between(record.before(), record.after()));
        return String.join("\n", lines);
    }

    private static boolean isUndoneBy(ChangeRecord earlier, ChangeRecord later) {
        return earlier.undone() != null && earlier.undone() == later.number();
    }

    private static String what(ChangeRecord.Kind kind) {
        return switch (kind) {
            case SET_UP_TEAM -> "history.set.up";
            case EDIT_TEAM -> "history.edited";
            case REMOVE_TEAM -> "history.removed";
            case AGREE, AGREE_EVERYWHERE -> "history.agreed";
            case WITHDRAW, WITHDRAW_EVERYWHERE -> "history.withdrew";
            case UNDO -> "history.took.back";
        };
    }
}
