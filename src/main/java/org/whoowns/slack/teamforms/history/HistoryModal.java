package org.whoowns.slack.teamforms.history;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
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
import org.whoowns.slack.blocks.Truncation;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.ledger.ChangeRecord;

/// What was changed, by whom and when, the latest first; whoever may change it may take it back.
///
/// @param notice a sentence at its top; empty for none
/// @param everybodys whether it is about the whole workspace, so that each line says which team is meant
/// @param mayUndo whether the reader may take a change back
public record HistoryModal(
        String notice,
        List<ChangeRecord> history,
        KnowledgeBase knowledge,
        boolean everybodys,
        Predicate<ChangeRecord> mayUndo) {

    /// How many changes are looked back at.
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
        var line = (everybodys ? Mrkdwn.bold(where(record)) + "\n" : "") + line(record, knowledge);
        var section = SectionBlock.builder()
                .text(MarkdownTextObject.builder()
                        .text(Truncation.escaped(line, BlockFactory.SECTION))
                        .verbatim(true)
                        .build())
                .expand(true);
        if (record.undone() == null && mayUndo.test(record)) {
            section.accessory(new TeamAction.Undo(record.number(), everybodys).button(text("undo")));
        }
        return section.build();
    }

    private static String where(ChangeRecord record) {
        return Stream.of(record.after(), record.before())
                .flatMap(revision -> Stream.ofNullable(revision.team()))
                .map(team -> team.name().text())
                .findFirst()
                .orElseGet(() -> text("check.everybody"));
    }

    /// What was done, who did it and when, and what that changed.
    public static String line(ChangeRecord record, KnowledgeBase knowledge) {
        var line = new StringBuilder(escape(text(what(record.kind()))))
                .append(" · ")
                .append(Mention.person(record.by()))
                .append(" · ")
                .append(Mention.time(record.at()));
        if (record.undone() != null) {
            line.append(" · ").append(escape(text("history.undone")));
        }
        new ChangeSummary(knowledge)
                .between(record.before(), record.after())
                .forEach(difference -> line.append('\n').append(difference));
        return line.toString();
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
