package org.whoowns.slack.handoffs;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.learning.handoff.HandoffDesk;
import org.whoowns.learning.handoff.state.EscalationLevel;
import org.whoowns.learning.handoff.state.HandoffCase;
import org.whoowns.learning.handoff.state.HandoffMessage;
import org.whoowns.learning.handoff.state.HandoffReply;
import org.whoowns.learning.handoff.state.HandoffState;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.InputBlocks.Choice;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.SlackMessage;

/// Renders the message to whoever is asked, in each of its states.
///
/// @param names display names by user id
/// @param others the other roles of the team, as choices by role id
record RecipientCard(KnowledgeBase knowledge, Map<String, String> names, List<Choice> others) {

    /// The most characters of an option's value.
    private static final int VALUE = 150;

    SlackMessage of(HandoffCase of, HandoffMessage message) {
        var outcome = message.outcome();
        if (outcome == null) {
            return open(of, message, "");
        }
        return switch (outcome) {
            case EXPIRED -> open(of, message, text("handoff.expired"));
            case SKIPPED ->
                done(of, message, text("handoff.skipped"), of.handoff().isOpen());
            case MUTED -> done(of, message, muted(message), of.handoff().isOpen());
            case PASSED -> done(of, message, text("handoff.passed"), false);
            case REPLIED -> done(of, message, replied(of), false);
            case CLOSED -> done(of, message, closed(of), false);
            case UNREACHABLE -> done(of, message, text("handoff.ended"), false);
        };
    }

    private static String muted(HandoffMessage message) {
        return text("handoff.muted", Mention.day(message.notBefore().plus(HandoffDesk.MUTE)));
    }

    private SlackMessage open(HandoffCase of, HandoffMessage message, String note) {
        var lead = escape(lead(of, message));
        var question = quote(of.handoff().question());
        var blocks = new ArrayList<LayoutBlock>();
        blocks.addAll(BlockFactory.text(lead + "\n" + question));
        blocks.addAll(BlockFactory.context(escape((askers(of) + " " + note).strip())));
        var entries = nearest(of);
        if (!entries.isEmpty()) {
            blocks.addAll(BlockFactory.text(escape(text("handoff.this.one"))));
            blocks.addAll(BlockFactory.buttons(entries.stream()
                    .map(entry -> new HandoffAction.ThisOne(message.id(), entry.id()).button(entry.title()))
                    .toList()));
        }
        blocks.addAll(BlockFactory.buttons(List.of(
                write(message),
                new HandoffAction.Skip(message.id()).button(text("handoff.skip")),
                new HandoffAction.Mute(message.id()).button(text("handoff.mute")))));
        blocks.addAll(passing(message));
        return new SlackMessage(lead + "\n" + question, blocks);
    }

    private static ButtonElement write(HandoffMessage message) {
        var button = new HandoffAction.Write(message.id()).button(text("handoff.write"));
        button.setStyle("primary");
        return button;
    }

    private List<LayoutBlock> passing(HandoffMessage message) {
        var choices = others.stream()
                .map(each -> new Choice(message.id() + " " + each.value(), each.label()))
                .filter(each -> each.value().length() <= VALUE)
                .toList();
        if (choices.isEmpty()) {
            return List.of();
        }
        var select = InputBlocks.select(choices, null, text("handoff.not.mine"));
        select.setActionId(HandoffAction.IDS.of(HandoffAction.Menu.PASS));
        return List.of(ActionsBlock.builder().elements(List.of(select)).build());
    }

    private List<Entry> nearest(HandoffCase of) {
        return of.handoff().nearest().stream()
                .flatMap(id -> knowledge.entry(id).stream())
                .toList();
    }

    private String lead(HandoffCase of, HandoffMessage message) {
        var id = of.handoff().role();
        var role = id == null ? null : knowledge.role(id).orElse(null);
        return message.level() == EscalationLevel.CURATORS || role == null
                ? text(message.level() == EscalationLevel.CURATORS ? "handoff.lead.curator" : "handoff.lead.person")
                : text(
                        message.level() == EscalationLevel.DEPUTY ? "handoff.lead.deputy" : "handoff.lead.holder",
                        role.title());
    }

    /// Only those who want it are named.
    private String askers(HandoffCase of) {
        var named = of.named();
        return named.isEmpty()
                ? text("handoff.askers.anonymous")
                : text(
                        "handoff.askers.named",
                        String.join(
                                ", ",
                                named.stream()
                                        .map(user -> names.getOrDefault(user, user))
                                        .toList()));
    }

    private static String quote(String words) {
        return "> " + escape(words).replace("\n", "\n> ");
    }

    /// @param sentence mrkdwn
    private static SlackMessage done(HandoffCase of, HandoffMessage message, String sentence, boolean canUndo) {
        var markup = quote(of.handoff().question()) + "\n" + sentence;
        return new SlackMessage(
                markup,
                BlockFactory.concat(
                        BlockFactory.text(markup),
                        canUndo
                                ? BlockFactory.buttons(
                                        List.of(new HandoffAction.Undo(message.id()).button(text("handoff.undo"))))
                                : List.of()));
    }

    private String replied(HandoffCase of) {
        var thanks = of.isTold() && of.helped() > 0 ? text("handoff.thanks", of.helped()) : text("handoff.thanks.soon");
        return of.handoff().state() instanceof HandoffState.Answered(var _, var reply, Instant _)
                ? escape(text("handoff.your.answer", words(reply))) + "\n" + escape(thanks)
                : escape(thanks);
    }

    private String words(HandoffReply reply) {
        return switch (reply) {
            case HandoffReply.ByEntry(var id) ->
                knowledge.entry(id).map(Entry::title).orElse(id);
            case HandoffReply.InWords(var written) -> written;
        };
    }

    private String closed(HandoffCase of) {
        return of.handoff().state() instanceof HandoffState.Answered(var by, var _, Instant _) && !by.isEmpty()
                ? escape(text("handoff.answered.by", names.getOrDefault(by, by)))
                : escape(text("handoff.ended"));
    }
}
