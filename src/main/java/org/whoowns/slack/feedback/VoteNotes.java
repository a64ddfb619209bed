package org.whoowns.slack.feedback;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.Answer;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.text.FollowUpText;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.learning.feedback.FeedbackLedger;
import org.whoowns.learning.feedback.VoteCounts;
import org.whoowns.learning.feedback.VoteReason;
import org.whoowns.learning.feedback.VoteRemark;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.render.actions.FeedbackAction;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.ChangeRights;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// What curators see of the votes on an entry: the counts below its answer, where nobody else reads it, and on a click
/// what people said, without their names.
@Singleton
@Requires(bean = FeedbackLedger.class)
public final class VoteNotes {

    private static final Logger log = LoggerFactory.getLogger(VoteNotes.class);
    private static final int REMARKS = 20;

    private final FeedbackLedger ledger;
    private final ActorResolver actors;
    private final CurrentSnapshot current;

    VoteNotes(FeedbackLedger ledger, ActorResolver actors, CurrentSnapshot current) {
        this.ledger = ledger;
        this.actors = actors;
        this.current = current;
    }

    /// Empty for whoever is no curator, for an entry without votes, and where others read along.
    public List<LayoutBlock> under(Answer answer, QuestionContext context) {
        var entry = FollowUpText.entry(answer);
        if (entry.isEmpty()
                || !context.isAlone()
                || context.workspace().isEmpty()
                || !ChangeRights.mayDecideForAll(
                        actors.beforeAcknowledgement(Requester.in(context.workspace(), context.user(), null)))) {
            return List.of();
        }
        try {
            var id = entry.get().id();
            var counts = ledger.counts(context.workspace(), id);
            var remarks = new FeedbackAction.Remarks(id).button(text("feedback.remarks"));
            return counts.isEmpty()
                    ? List.of()
                    : BlockFactory.row(escape(line(counts)), counts.notHelpful() == 0 ? List.of() : List.of(remarks));
        } catch (DatabaseUnavailableException unavailable) {
            log.debug("Votes are not shown for now.", unavailable);
            return List.of();
        }
    }

    /// The counts in a sentence.
    static String line(VoteCounts counts) {
        var reasons = Arrays.stream(VoteReason.values())
                .flatMap(reason -> Optional.ofNullable(counts.reasons().get(reason))
                        .map(count -> text("feedback.reason.count", count, label(reason)))
                        .stream())
                .collect(joining(", "));
        var line = text("feedback.counts", counts.helpful(), counts.notHelpful());
        return reasons.isEmpty() ? line : text("feedback.counts.reasons", line, reasons);
    }

    static String label(VoteReason reason) {
        return switch (reason) {
            case WRONG_ENTRY -> text("feedback.wrong.entry");
            case WRONG_FOR_TEAM -> text("feedback.wrong.team");
            case UNCLEAR -> text("feedback.unclear");
            case OUTDATED -> text("feedback.outdated");
            case OTHER -> text("feedback.other");
        };
    }

    /// What people said about the answers of an entry.
    View remarks(Actor reader, String entry) {
        if (!ChangeRights.mayDecideForAll(reader)) {
            return ModalBlocks.message(text("feedback.only.curators"));
        }
        var workspace = reader.workspace();
        var knowledge = current.snapshot(workspace).knowledge();
        var title = knowledge.entry(entry).map(each -> each.title()).orElse(entry);
        var blocks = new ArrayList<LayoutBlock>(BlockFactory.header(title));
        blocks.addAll(BlockFactory.context(escape(line(ledger.counts(workspace, entry)))));
        for (var remark : ledger.remarks(workspace, entry, REMARKS)) {
            blocks.addAll(BlockFactory.text(markup(knowledge, remark)));
        }
        return ModalBlocks.readOnly(text("feedback.remarks"), blocks);
    }

    private static String markup(KnowledgeBase knowledge, VoteRemark remark) {
        var reason = remark.reason() == null ? text("feedback.no.reason") : label(remark.reason());
        var meant = Optional.ofNullable(remark.meant())
                .flatMap(knowledge::entry)
                .map(entry -> text("feedback.remark.meant", entry.title()));
        return Stream.of(
                        Stream.of(Mrkdwn.bold("“" + remark.utterance() + "”")),
                        Stream.of(escape(
                                meant.map(words -> reason + " · " + words).orElse(reason))),
                        Stream.of(remark.comment())
                                .filter(words -> !words.isEmpty())
                                .map(words -> "> " + escape(words)))
                .flatMap(lines -> lines)
                .collect(joining("\n"));
    }
}
