package org.whoowns.slack.teamforms.history;

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
import org.whoowns.slack.render.Phrase;
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
        var blocks = new ArrayList<LayoutBlock>(BlockFactory.text(Mrkdwn.escape(notice)));
        history.forEach(record -> blocks.add(block(record)));
        if (history.isEmpty()) {
            blocks.addAll(BlockFactory.text(Mrkdwn.escape(Phrase.HISTORY_EMPTY.text())));
        }
        return ModalBlocks.reading(Phrase.HISTORY.text(), blocks);
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
            section.accessory(new TeamAction.Undo(record.number(), everybodys).button(Phrase.UNDO.text()));
        }
        return section.build();
    }

    private static String where(ChangeRecord record) {
        return Stream.of(record.after(), record.before())
                .flatMap(revision -> Stream.ofNullable(revision.team()))
                .map(team -> team.name().text())
                .findFirst()
                .orElseGet(Phrase.CHECK_EVERYBODY::text);
    }

    /// What was done, who did it and when, and what that changed.
    public static String line(ChangeRecord record, KnowledgeBase knowledge) {
        var line = new StringBuilder(Mrkdwn.escape(what(record.kind()).text()))
                .append(" · ")
                .append(Mention.person(record.by()))
                .append(" · ")
                .append(Mention.time(record.at()));
        if (record.undone() != null) {
            line.append(" · ").append(Mrkdwn.escape(Phrase.HISTORY_UNDONE.text()));
        }
        new ChangeSummary(knowledge)
                .between(record.before(), record.after())
                .forEach(difference -> line.append('\n').append(difference));
        return line.toString();
    }

    private static Phrase what(ChangeRecord.Kind kind) {
        return switch (kind) {
            case SET_UP_TEAM -> Phrase.HISTORY_SET_UP;
            case EDIT_TEAM -> Phrase.HISTORY_EDITED;
            case REMOVE_TEAM -> Phrase.HISTORY_REMOVED;
            case AGREE, AGREE_EVERYWHERE -> Phrase.HISTORY_AGREED;
            case WITHDRAW, WITHDRAW_EVERYWHERE -> Phrase.HISTORY_WITHDREW;
            case UNDO -> Phrase.HISTORY_TOOK_BACK;
        };
    }
}
