package org.whoowns.slack.render;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.FrameworkMention;
import org.whoowns.answering.Local;
import org.whoowns.answering.Sentence;
import org.whoowns.answering.SmallTalk;
import org.whoowns.answering.Wording;
import org.whoowns.answering.text.AnswerText;
import org.whoowns.answering.text.LocalText;
import org.whoowns.answering.text.PeopleText;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Topic;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;
import org.whoowns.slack.render.blocks.Cut;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;
import org.whoowns.slack.team.Subject;
import org.whoowns.slack.team.TeamAction;

/// An answer as Slack shows it.
public final class AnswerCard {

    /// Slack cuts a text at 40,000 characters; no notification and no screen reader needs half of that.
    private static final int TEXT = 12_000;

    private AnswerCard() {}

    /// One page of the answer, the first being 0; the last one where there are not so many.
    public static Message of(Answer answer, int page, Surface surface) {
        var card = card(answer, surface);
        var pages = card.pages();
        var shown = Math.min(page, pages.size() - 1);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.addAll(surface.isClickable() ? pages.get(shown) : withoutButtons(pages.get(shown)));
        blocks.addAll(card.foot());
        blocks.addAll(Kit.buttons(buttons(answer, shown, pages.size(), surface)));
        return new Message(Cut.escaped(Mrkdwn.escape(AnswerText.of(answer)), TEXT), blocks);
    }

    private static List<LayoutBlock> withoutButtons(List<LayoutBlock> blocks) {
        return blocks.stream()
                .filter(block -> !block.getType().equals("actions"))
                .toList();
    }

    private static List<ButtonElement> buttons(Answer answer, int page, int pages, Surface surface) {
        var pick = Pick.of(answer);
        var buttons = new ArrayList<ButtonElement>();
        if (pages > 1 && surface.isClickable()) {
            var next = (page + 1) % pages;
            pick.ifPresent(found -> buttons.add(Action.ANSWER.button(
                    next == 0 ? Sentence.FIRST_PAGE.text() : Sentence.NEXT_PAGE.text(), "page", found.value(next))));
        }
        if (surface == Surface.EPHEMERAL) {
            pick.ifPresent(found -> buttons.add(Action.SHARE.button(Sentence.SHARE.text(), "this", found.value(page))));
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
        if (!(answer instanceof Answer.Ownership(var responsibility, Local.Known(var ownership, var _), var _))) {
            return Optional.empty();
        }
        var team = ownership.team();
        return Optional.of(
                team == null
                        ? TeamAction.SET_UP.button(Phrase.TEAM_SET_UP.text(), TeamAction.NO_CHANNEL)
                        : TeamAction.AGREE.button(
                                Phrase.WE_DO_IT_DIFFERENTLY.text(),
                                new Subject(team.id(), responsibility.id()).value()));
    }

    /// From an owner to what all frameworks say, and back. In front of everybody nobody turns one into the other.
    private static Optional<ButtonElement> otherSide(Answer answer) {
        return switch (answer) {
            case Answer.Ownership(var responsibility, var _, var _)
            when !responsibility.views().isEmpty() -> Optional.of(compare(responsibility));
            case Answer.FrameworkSays says -> Optional.of(compare(says.responsibility()));
            case Answer.FrameworksSay say ->
                Optional.of(Action.ANSWER.button(
                        Sentence.DEFAULT_ANSWER.text(),
                        "default",
                        new Pick.OfEntry(say.responsibility().id()).value(0)));
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
                    Answer.ForOneself _,
                    Answer.Reply _ -> Optional.empty();
        };
    }

    private static ButtonElement compare(Responsibility responsibility) {
        return Action.ANSWER.button(
                Sentence.COMPARE_FRAMEWORKS.text(), "frameworks", new Pick.OfFrameworks(responsibility.id()).value(0));
    }

    private static Card card(Answer answer, Surface surface) {
        return switch (answer) {
            case Answer.Ownership(Responsibility responsibility, Local local, @Nullable Evidence evidence) ->
                EntryCards.ownership(
                        responsibility, local, evidence, PeopleCards.text(LocalText.names(local), surface));
            case Answer.Holders holders -> PeopleCards.holders(holders, surface);
            case Answer.Held held -> PeopleCards.held(held, surface);
            case Answer.NoTeam(var away) -> Card.of(List.of(), Kit.text(Mrkdwn.escape(PeopleText.noTeam(away))));
            case Answer.ForOneself(var wanted) ->
                Card.of(List.of(), Kit.text(Mrkdwn.escape(PeopleText.forOneself(wanted))));
            case Answer.Explanation(Topic topic, @Nullable Evidence evidence) ->
                EntryCards.explanation(topic, evidence);
            case Answer.RoleProfile profile -> RoleCards.profile(profile);
            case Answer.Comparison comparison -> RoleCards.comparison(comparison);
            case Answer.FrameworkSays says -> FrameworkCards.one(says);
            case Answer.FrameworksSay say -> FrameworkCards.all(say, surface);
            case Answer.Choices(List<Candidate> choices, FrameworkMention mention) ->
                Card.of(
                        List.of(),
                        Kit.text(Mrkdwn.escape(Wording.choices(choices))),
                        entryButtons(choices.stream().map(Candidate::entry).toList(), mention));
            case Answer.NotKnown(List<Entry> nearest) -> notKnown(nearest);
            case Answer.Contents contents -> GuideCards.contents(contents);
            case Answer.Guide guide -> GuideCards.guide(guide);
            case Answer.Reply(SmallTalk kind) -> Card.of(List.of(), Kit.text(Mrkdwn.escape(Wording.reply(kind))));
        };
    }

    private static Card notKnown(List<Entry> nearest) {
        var hint = Kit.quiet(Mrkdwn.escape(Sentence.NOT_KNOWN_HINT.text()));
        return nearest.isEmpty()
                ? Card.of(hint, Kit.text(Mrkdwn.escape(Sentence.NOT_KNOWN_EMPTY.text())))
                : Card.of(
                        hint,
                        Kit.text(Mrkdwn.escape(Sentence.NOT_KNOWN.text() + " " + Sentence.NOT_KNOWN_NEAREST.text())),
                        entryButtons(nearest, FrameworkMention.NONE));
    }

    private static List<LayoutBlock> entryButtons(List<Entry> entries, FrameworkMention mention) {
        var buttons = new ArrayList<ButtonElement>();
        for (var entry : entries) {
            buttons.add(Action.ANSWER.button(
                    entry.title(),
                    "entry-" + buttons.size(),
                    Pick.of(entry, mention).value(0)));
        }
        return Kit.buttons(buttons);
    }
}
