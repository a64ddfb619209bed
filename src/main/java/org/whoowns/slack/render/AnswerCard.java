package org.whoowns.slack.render;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.answering.parsing.FrameworkMention;
import org.whoowns.answering.parsing.SmallTalk;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.answering.text.AnswerText;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.answering.text.OwnershipText;
import org.whoowns.answering.text.PeopleText;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Topic;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.blocks.Truncation;
import org.whoowns.slack.render.actions.AnswerAction;
import org.whoowns.slack.render.actions.AnswerRef;
import org.whoowns.slack.render.actions.TeamAction;

/// An answer as Slack shows it.
public final class AnswerCard {

    /// Slack cuts a text at 40,000 characters; no notification and no screen reader needs half of that.
    private static final int TEXT = 12_000;

    private AnswerCard() {}

    /// One page of the answer, the first being 0; the last one where there are not so many.
    public static SlackMessage of(Answer answer, int page, Surface surface) {
        var layout = card(answer, surface);
        var pages = layout.pages();
        var shown = Math.min(page, pages.size() - 1);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.addAll(surface.isClickable() ? pages.get(shown) : withoutButtons(pages.get(shown)));
        blocks.addAll(layout.foot());
        blocks.addAll(BlockFactory.buttons(buttons(answer, shown, pages.size(), surface)));
        return new SlackMessage(Truncation.escaped(Mrkdwn.escape(AnswerText.of(answer)), TEXT), blocks);
    }

    private static List<LayoutBlock> withoutButtons(List<LayoutBlock> blocks) {
        return blocks.stream()
                .filter(block -> !block.getType().equals("actions"))
                .toList();
    }

    private static List<ButtonElement> buttons(Answer answer, int page, int pages, Surface surface) {
        var pick = AnswerRef.of(answer);
        var buttons = new ArrayList<ButtonElement>();
        if (pages > 1 && surface.isClickable()) {
            var next = (page + 1) % pages;
            pick.ifPresent(found -> buttons.add(new AnswerAction.Show(found, next)
                    .button(next == 0 ? MessageCatalog.text("first.page") : MessageCatalog.text("next.page"))));
        }
        if (surface == Surface.EPHEMERAL) {
            pick.ifPresent(
                    found -> buttons.add(new AnswerAction.Share(found, page).button(MessageCatalog.text("share"))));
        }
        if (surface == Surface.EPHEMERAL || surface == Surface.MODAL) {
            otherSide(answer).ifPresent(buttons::add);
        }
        if (surface == Surface.EPHEMERAL) {
            here(answer).ifPresent(buttons::add);
        }
        return buttons;
    }

    /// From an answer to what this team agrees on, or to a team. In front of everybody this is offered to nobody.
    private static Optional<ButtonElement> here(Answer answer) {
        if (!(answer
                instanceof Answer.Ownership(var responsibility, LocalOwnership.Known(var ownership, var _), var _))) {
            return Optional.empty();
        }
        var team = ownership.team();
        return Optional.of(
                team == null
                        ? new TeamAction.SetUp(null).button(MessageCatalog.text("team.set.up"))
                        : new TeamAction.Agree(team.id(), responsibility.id())
                                .button(MessageCatalog.text("we.do.it.differently")));
    }

    /// From an owner to what all frameworks say, and back. In front of everybody nobody turns one into the other.
    private static Optional<ButtonElement> otherSide(Answer answer) {
        return switch (answer) {
            case Answer.Ownership(var responsibility, var _, var _)
            when !responsibility.positions().isEmpty() -> Optional.of(compare(responsibility));
            case Answer.FrameworkSays says -> Optional.of(compare(says.responsibility()));
            case Answer.FrameworksSay say ->
                Optional.of(new AnswerAction.Show(
                                new AnswerRef.OfEntry(say.responsibility().id()))
                        .button(MessageCatalog.text("default.answer")));
            case Answer.Ownership _,
                    Answer.Explanation _,
                    Answer.RoleProfile _,
                    Answer.Comparison _,
                    Answer.Choices _,
                    Answer.NotKnown _,
                    Answer.Contents _,
                    Answer.Guide _,
                    Answer.Holders _,
                    Answer.Held _,
                    Answer.NoTeam _,
                    Answer.PrivateReport _,
                    Answer.NobodysContract _,
                    Answer.Withheld _,
                    Answer.Gone _,
                    Answer.Reply _ -> Optional.empty();
        };
    }

    private static ButtonElement compare(Responsibility responsibility) {
        return new AnswerAction.Show(new AnswerRef.OfFrameworks(responsibility.id()))
                .button(MessageCatalog.text("compare.frameworks"));
    }

    private static CardLayout card(Answer answer, Surface surface) {
        return switch (answer) {
            case Answer.Ownership(Responsibility responsibility, LocalOwnership local, @Nullable Evidence evidence) ->
                EntryCards.ownership(
                        responsibility, local, evidence, PeopleCards.text(OwnershipText.names(local), surface));
            case Answer.Holders holders -> PeopleCards.holders(holders, surface);
            case Answer.Held held -> PeopleCards.held(held, surface);
            case Answer.NoTeam(var away) ->
                CardLayout.of(List.of(), BlockFactory.text(Mrkdwn.escape(PeopleText.noTeam(away))));
            case Answer.PrivateReport _, Answer.NobodysContract _, Answer.Withheld _, Answer.Gone _ ->
                CardLayout.of(List.of(), BlockFactory.text(Mrkdwn.escape(AnswerText.of(answer))));
            case Answer.Explanation(Topic topic, @Nullable Evidence evidence) ->
                EntryCards.explanation(topic, evidence);
            case Answer.RoleProfile profile -> RoleCards.profile(profile);
            case Answer.Comparison comparison -> RoleCards.comparison(comparison);
            case Answer.FrameworkSays says -> FrameworkCards.one(says);
            case Answer.FrameworksSay say -> FrameworkCards.all(say, surface);
            case Answer.Choices(List<Candidate> choices, FrameworkMention mention) ->
                CardLayout.of(
                        List.of(),
                        BlockFactory.text(Mrkdwn.escape(AnswerMessages.choices(choices))),
                        entryButtons(choices.stream().map(Candidate::entry).toList(), mention));
            case Answer.NotKnown(List<Entry> nearest) -> notKnown(nearest);
            case Answer.Contents contents -> GuideCards.contents(contents);
            case Answer.Guide guide -> GuideCards.guide(guide);
            case Answer.Reply(SmallTalk kind) ->
                CardLayout.of(List.of(), BlockFactory.text(Mrkdwn.escape(AnswerMessages.reply(kind))));
        };
    }

    private static CardLayout notKnown(List<Entry> nearest) {
        var hint = BlockFactory.context(Mrkdwn.escape(MessageCatalog.text("not.known.hint")));
        return nearest.isEmpty()
                ? CardLayout.of(hint, BlockFactory.text(Mrkdwn.escape(MessageCatalog.text("not.known.empty"))))
                : CardLayout.of(
                        hint,
                        BlockFactory.text(Mrkdwn.escape(
                                MessageCatalog.text("not.known") + " " + MessageCatalog.text("not.known.nearest"))),
                        entryButtons(nearest, FrameworkMention.NONE));
    }

    private static List<LayoutBlock> entryButtons(List<Entry> entries, FrameworkMention mention) {
        var buttons = new ArrayList<ButtonElement>();
        for (var entry : entries) {
            buttons.add(new AnswerAction.Show(AnswerRef.of(entry, mention)).button(entry.title()));
        }
        return BlockFactory.buttons(buttons);
    }
}
