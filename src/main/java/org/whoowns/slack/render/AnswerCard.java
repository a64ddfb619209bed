package org.whoowns.slack.render;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.parsing.FrameworkMention;
import org.whoowns.answering.parsing.SmallTalk;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.answering.text.AnswerText;
import org.whoowns.answering.text.FollowUpText;
import org.whoowns.answering.text.LimitationText;
import org.whoowns.answering.text.OwnershipText;
import org.whoowns.answering.text.ShortText;
import org.whoowns.knowledge.Entry;
import org.whoowns.matching.Candidate;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.blocks.Truncation;
import org.whoowns.slack.render.actions.AnswerAction;
import org.whoowns.slack.render.actions.FeedbackButtons;

/// Renders an answer as a Slack message, page by page. Entries are short unless the answer is [Answer.Detailed].
public final class AnswerCard {

    /// Slack cuts texts at 40,000 characters; notifications and screen readers need less.
    private static final int TEXT = 12_000;

    private AnswerCard() {}

    /// One page of the answer.
    ///
    /// @param page from 0; the last page if there are fewer
    public static SlackMessage of(Answer answer, int page, Surface surface) {
        return of(answer, page, surface, null);
    }

    /// One page of the answer, with buttons for feedback.
    ///
    /// @param page from 0; the last page if there are fewer
    /// @param asked the words of the question; null if nobody typed it, or if no feedback is taken
    public static SlackMessage of(Answer answer, int page, Surface surface, @Nullable String asked) {
        if (answer instanceof Answer.Continued continued) {
            return FollowUpCards.of(continued, page, surface);
        }
        var layout = card(answer, surface, false);
        var pages = layout.pages();
        var shown = Math.min(page, pages.size() - 1);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.addAll(surface.isClickable() ? pages.get(shown) : withoutButtons(pages.get(shown)));
        blocks.addAll(layout.footer());
        blocks.addAll(BlockFactory.buttons(AnswerButtons.of(answer, shown, pages.size(), surface, asked)));
        if (surface.isClickable()) {
            blocks.addAll(AnswerButtons.teams(answer));
            blocks.addAll(others(answer));
        }
        if (surface == Surface.MESSAGE) {
            blocks.addAll(FeedbackButtons.row(answer, asked));
        }
        return new SlackMessage(Truncation.escaped(escape(AnswerText.of(answer)), TEXT), blocks);
    }

    private static List<LayoutBlock> withoutButtons(List<LayoutBlock> blocks) {
        return blocks.stream()
                .filter(block -> !block.getType().equals("actions"))
                .toList();
    }

    /// The entries that may be meant instead, below the answer's own buttons.
    private static List<LayoutBlock> others(Answer answer) {
        return switch (answer) {
            case Answer.Detailed(var plain) -> others(plain);
            case Answer.Alternatives alternatives ->
                BlockFactory.concat(
                        BlockFactory.context(escape(text("not.meant"))),
                        BlockFactory.buttons(AnswerButtons.others(alternatives)));
            default -> List.of();
        };
    }

    private static CardLayout card(Answer answer, Surface surface, boolean details) {
        return switch (answer) {
            case Answer.Detailed(var plain) -> card(plain, surface, true);
            case Answer.Alternatives(var plain, var _, var _) -> card(plain, surface, details);
            case Answer.Ownership ownership -> {
                var people = PeopleCards.names(OwnershipText.names(ownership.local()), surface);
                yield details ? EntryCards.detailed(ownership, people) : EntryCards.brief(ownership, people);
            }
            case Answer.Holders holders -> PeopleCards.holders(holders, surface);
            case Answer.Held held -> PeopleCards.held(held, surface);
            case Answer.NoTeam _,
                    Answer.PrivateReport _,
                    Answer.NobodysContract _,
                    Answer.BotCommand _,
                    Answer.SuggestedCommand _,
                    Answer.UnknownName _,
                    Answer.Withheld _,
                    Answer.Busy _,
                    Answer.Gone _ -> CardLayout.of(List.of(), BlockFactory.text(escape(AnswerText.of(answer))));
            case Answer.Explanation explanation ->
                details ? EntryCards.detailed(explanation) : EntryCards.brief(explanation);
            case Answer.RoleProfile profile -> RoleCards.profile(profile, surface);
            case Answer.Comparison comparison -> RoleCards.comparison(comparison);
            case Answer.FrameworkSays says -> FrameworkCards.one(says, details);
            case Answer.FrameworksSay say -> FrameworkCards.all(say, surface);
            case Answer.Choices choices -> choices(choices, surface);
            case Answer.Several several -> several(several, surface);
            case Answer.Continued(var _, var plain) -> card(plain, surface, details);
            case Answer.NothingBefore nothing ->
                CardLayout.of(List.of(), BlockFactory.text(escape(FollowUpText.of(nothing))));
            case Answer.NotKnown notKnown -> notKnown(notKnown);
            case Answer.Contents contents -> GuideCards.contents(contents, surface);
            case Answer.Guide guide -> GuideCards.guide(guide);
            case Answer.Reply(SmallTalk kind) ->
                CardLayout.of(List.of(), BlockFactory.text(escape(AnswerMessages.reply(kind))));
        };
    }

    /// Each answer in short, with its own button for the rest.
    private static CardLayout several(Answer.Several several, Surface surface) {
        return CardLayout.of(
                several.hasMore() ? BlockFactory.context(escape(text("several.more"))) : List.of(),
                several.answers().stream()
                        .flatMap(each -> (ShortText.hasDetails(each) ? brief(each, surface) : outline(each)).stream())
                        .toList());
    }

    /// The first two paragraphs of a long answer, with a button that shows it.
    private static List<LayoutBlock> outline(Answer answer) {
        var paragraphs = AnswerText.of(answer).split("\n\n", 3);
        var reference = AnswerReferences.of(answer);
        return BlockFactory.concat(
                BlockFactory.text(Mrkdwn.bold(paragraphs[0])),
                paragraphs.length > 1 ? BlockFactory.text(escape(paragraphs[1])) : List.of(),
                reference == null
                        ? List.of()
                        : BlockFactory.buttons(List.of(new AnswerAction.Show(reference).button(text("details")))));
    }

    /// A short answer with its own button, for a message with several.
    static List<LayoutBlock> brief(Answer answer, Surface surface) {
        var layout = card(answer, surface, false);
        return BlockFactory.concat(
                layout.pages().getFirst(),
                layout.footer(),
                BlockFactory.buttons(AnswerButtons.details(answer).stream().toList()),
                surface.isClickable() ? AnswerButtons.teams(answer) : List.of());
    }

    /// The leading choice as a short answer, then the others.
    private static CardLayout choices(Answer.Choices choices, Surface surface) {
        var entries = choices.choices().stream().map(Candidate::entry).toList();
        var leading = choices.leading();
        if (leading == null) {
            return CardLayout.of(
                    List.of(),
                    BlockFactory.text(escape(AnswerMessages.choices(choices.choices()))),
                    choiceButtons(entries, entries, choices.mention()));
        }
        var others = entries.subList(1, entries.size());
        return others.isEmpty()
                ? CardLayout.of(List.of(), brief(leading, surface))
                : CardLayout.of(
                        List.of(),
                        brief(new Answer.Alternatives(leading, others, choices.mention()), surface),
                        BlockFactory.text(escape(text("choices.others"))),
                        choiceButtons(others, entries, choices.mention()));
    }

    private static List<LayoutBlock> choiceButtons(List<Entry> shown, List<Entry> all, FrameworkMention mention) {
        return BlockFactory.buttons(shown.stream()
                .map(entry -> AnswerButtons.choice(entry, AnswerReferences.choice(entry, all, mention)))
                .toList());
    }

    private static CardLayout notKnown(Answer.NotKnown answer) {
        var nearest = answer.nearest();
        if (answer.limitation() != null) {
            var related = LimitationText.related(answer.limitation()).stream().toList();
            return CardLayout.of(
                    List.of(),
                    BlockFactory.text(escape(LimitationText.of(answer.limitation()))),
                    choiceButtons(related, related, FrameworkMention.NONE));
        }
        var sentence =
                nearest.isEmpty() ? text("not.known.empty") : text("not.known") + " " + text("not.known.nearest");
        return CardLayout.of(
                BlockFactory.context(escape(text("not.known.hint"))),
                BlockFactory.text(escape(sentence)),
                choiceButtons(nearest, nearest, FrameworkMention.NONE));
    }
}
