package org.whoowns.slack.team;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.Windows;
import org.whoowns.slack.render.blocks.Cut;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mention;
import org.whoowns.slack.render.blocks.Mrkdwn;
import org.whoowns.teams.ledger.Past;

/// What was changed, by whom and when, the latest first; whoever may change it may take it back.
///
/// @param notice a sentence at its top; empty for none
/// @param everybodys whether it is about the whole workspace, so that each line says which team is meant
/// @param mayUndo whether the reader may take a change back
public record HistoryWindow(
        String notice, List<Past> history, KnowledgeBase knowledge, boolean everybodys, Predicate<Past> mayUndo) {

    /// How many changes are looked back at.
    static final int LONGEST = 40;

    View view() {
        var blocks = new ArrayList<LayoutBlock>(Kit.text(Mrkdwn.escape(notice)));
        history.forEach(past -> blocks.add(block(past)));
        if (history.isEmpty()) {
            blocks.addAll(Kit.text(Mrkdwn.escape(Phrase.HISTORY_EMPTY.text())));
        }
        return Windows.reading(Phrase.HISTORY.text(), blocks);
    }

    private LayoutBlock block(Past past) {
        var line = (everybodys ? Mrkdwn.bold(where(past)) + "\n" : "") + line(past, knowledge);
        var section = SectionBlock.builder()
                .text(MarkdownTextObject.builder()
                        .text(Cut.escaped(line, Kit.SECTION))
                        .verbatim(true)
                        .build())
                .expand(true);
        if (past.undone() == null && mayUndo.test(past)) {
            section.accessory(TeamAction.UNDO.button(
                    Phrase.UNDO.text(), past.number() + (everybodys ? "/" + TeamAction.EVERYBODY : "")));
        }
        return section.build();
    }

    private static String where(Past past) {
        return Stream.of(past.after(), past.before())
                .flatMap(state -> Stream.ofNullable(state.team()))
                .map(team -> team.name().text())
                .findFirst()
                .orElseGet(Phrase.CHECK_EVERYBODY::text);
    }

    /// What was done, who did it and when, and what that changed.
    public static String line(Past past, KnowledgeBase knowledge) {
        var line = new StringBuilder(Mrkdwn.escape(what(past.kind()).text()))
                .append(" · ")
                .append(Mention.person(past.by()))
                .append(" · ")
                .append(Mention.time(past.at()));
        if (past.undone() != null) {
            line.append(" · ").append(Mrkdwn.escape(Phrase.HISTORY_UNDONE.text()));
        }
        new Differences(knowledge)
                .between(past.before(), past.after())
                .forEach(difference -> line.append('\n').append(difference));
        return line.toString();
    }

    private static Phrase what(Past.Kind kind) {
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
