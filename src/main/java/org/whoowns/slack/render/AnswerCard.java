package org.whoowns.slack.render;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.answering.Reference;
import org.whoowns.answering.parsing.FrameworkMention;
import org.whoowns.answering.parsing.SmallTalk;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.answering.text.AnswerText;
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
import org.whoowns.slack.render.actions.TeamAction;

/// Renders an answer as a Slack message, page by page.
public final class AnswerCard {

    /// Slack cuts texts at 40,000 characters; notifications and screen readers need less.
    private static final int TEXT = 12_000;

    private AnswerCard() {}

    /// One page of the answer.
    ///
    /// @param page from 0; the last page if there are fewer
    public static SlackMessage of(Answer answer, int page, Surface surface) {
        var layout = card(answer, surface);
        var pages = layout.pages();
        var shown = Math.min(page, pages.size() - 1);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.addAll(surface.isClickable() ? pages.get(shown) : withoutButtons(pages.get(shown)));
        blocks.addAll(layout.footer());
        blocks.addAll(BlockFactory.buttons(buttons(answer, shown, pages.size(), surface)));
        return new SlackMessage(Truncation.escaped(escape(AnswerText.of(answer)), TEXT), blocks);
    }

    private static List<LayoutBlock> withoutButtons(List<LayoutBlock> blocks) {
        return blocks.stream()
                .filter(block -> !block.getType().equals("actions"))
                .toList();
    }

    private static List<ButtonElement> buttons(Answer answer, int page, int pages, Surface surface) {
        var reference = reference(answer);
        var buttons = new ArrayList<ButtonElement>();
        if (pages > 1 && surface.isClickable() && reference != null) {
            var next = (page + 1) % pages;
            buttons.add(new AnswerAction.Show(reference, next).button(text(next == 0 ? "first.page" : "next.page")));
        }
        if (surface == Surface.EPHEMERAL && reference != null) {
            buttons.add(new AnswerAction.Share(reference, page).button(text("share")));
        }
        if (surface.isPrivate()) {
            otherView(answer).ifPresent(buttons::add);
        }
        if (surface == Surface.EPHEMERAL
                && answer instanceof Answer.Ownership(var about, LocalOwnership.Known(var here, var _), var _)) {
            var team = here.team();
            buttons.add(
                    team == null
                            ? new TeamAction.SetUp(null).button(text("team.set.up"))
                            : new TeamAction.Agree(team.id(), about.id()).button(text("we.do.it.differently")));
        }
        return buttons;
    }

    /// The reference that leads to the same answer again; null if there is none.
    private static @Nullable Reference reference(Answer answer) {
        return switch (answer) {
            case Answer.Ownership(var about, var local, var _) ->
                new Reference.ToEntry(
                        about.id(),
                        local instanceof LocalOwnership.Known(var here, var _) && here.team() != null
                                ? here.team().id()
                                : null);
            case Answer.Holders holders -> new Reference.ToTeam(holders.team().id());
            case Answer.Held held -> new Reference.ToPerson(held.person());
            case Answer.Explanation(var topic, var _) -> new Reference.ToEntry(topic.id(), null);
            case Answer.RoleProfile profile -> RoleCards.reference(profile.role(), profile.framework());
            case Answer.Comparison comparison ->
                new Reference.ToEntry(comparison.comparison().id(), null);
            case Answer.FrameworkSays says ->
                new Reference.ToFramework(
                        says.responsibility().id(), says.framework().id());
            case Answer.FrameworksSay say ->
                new Reference.ToFrameworks(say.responsibility().id());
            case Answer.Contents _ -> new Reference.ToContents();
            default -> null;
        };
    }

    /// Switches between the owner and the comparison of frameworks. Not offered in public messages.
    private static Optional<ButtonElement> otherView(Answer answer) {
        return switch (answer) {
            case Answer.Ownership(var responsibility, var _, var _)
            when !responsibility.positions().isEmpty() -> Optional.of(compare(responsibility));
            case Answer.FrameworkSays says -> Optional.of(compare(says.responsibility()));
            case Answer.FrameworksSay say ->
                Optional.of(new AnswerAction.Show(
                                new Reference.ToEntry(say.responsibility().id(), null))
                        .button(text("default.answer")));
            default -> Optional.empty();
        };
    }

    private static ButtonElement compare(Responsibility responsibility) {
        return new AnswerAction.Show(new Reference.ToFrameworks(responsibility.id()))
                .button(text("compare.frameworks"));
    }

    private static CardLayout card(Answer answer, Surface surface) {
        return switch (answer) {
            case Answer.Ownership(Responsibility responsibility, LocalOwnership local, @Nullable Evidence evidence) ->
                EntryCards.ownership(
                        responsibility, local, evidence, PeopleCards.text(OwnershipText.names(local), surface));
            case Answer.Holders holders -> PeopleCards.holders(holders, surface);
            case Answer.Held held -> PeopleCards.held(held, surface);
            case Answer.NoTeam(var away) ->
                CardLayout.of(List.of(), BlockFactory.text(escape(PeopleText.noTeam(away))));
            case Answer.PrivateReport _, Answer.NobodysContract _, Answer.Withheld _, Answer.Busy _, Answer.Gone _ ->
                CardLayout.of(List.of(), BlockFactory.text(escape(AnswerText.of(answer))));
            case Answer.Explanation(Topic topic, @Nullable Evidence evidence) ->
                EntryCards.explanation(topic, evidence);
            case Answer.RoleProfile profile -> RoleCards.profile(profile);
            case Answer.Comparison comparison -> RoleCards.comparison(comparison);
            case Answer.FrameworkSays says -> FrameworkCards.one(says);
            case Answer.FrameworksSay say -> FrameworkCards.all(say, surface);
            case Answer.Choices(List<Candidate> choices, FrameworkMention mention) ->
                CardLayout.of(
                        List.of(),
                        BlockFactory.text(escape(AnswerMessages.choices(choices))),
                        entryButtons(choices.stream().map(Candidate::entry).toList(), mention));
            case Answer.Several several -> several(several);
            case Answer.NotKnown(List<Entry> nearest) -> notKnown(nearest);
            case Answer.Contents contents -> GuideCards.contents(contents);
            case Answer.Guide guide -> GuideCards.guide(guide);
            case Answer.Reply(SmallTalk kind) ->
                CardLayout.of(List.of(), BlockFactory.text(escape(AnswerMessages.reply(kind))));
        };
    }

    /// Each answer in short, with its own button for the rest.
    private static CardLayout several(Answer.Several several) {
        var blocks = new ArrayList<LayoutBlock>();
        for (var each : several.answers()) {
            var paragraphs = AnswerText.of(each).split("\n\n", 3);
            blocks.addAll(BlockFactory.text(Mrkdwn.bold(paragraphs[0])));
            if (paragraphs.length > 1) {
                blocks.addAll(BlockFactory.text(escape(paragraphs[1])));
            }
            var reference = reference(each);
            if (reference != null) {
                blocks.addAll(BlockFactory.buttons(List.of(new AnswerAction.Show(reference).button(text("details")))));
            }
        }
        return CardLayout.of(
                several.hasMore() ? BlockFactory.context(escape(text("several.more"))) : List.of(), blocks);
    }

    private static CardLayout notKnown(List<Entry> nearest) {
        var sentence =
                nearest.isEmpty() ? text("not.known.empty") : text("not.known") + " " + text("not.known.nearest");
        return CardLayout.of(
                BlockFactory.context(escape(text("not.known.hint"))),
                BlockFactory.text(escape(sentence)),
                entryButtons(nearest, FrameworkMention.NONE));
    }

    private static List<LayoutBlock> entryButtons(List<Entry> entries, FrameworkMention mention) {
        return BlockFactory.buttons(entries.stream()
                .map(entry -> new AnswerAction.Show(reference(entry, mention)).button(entry.title()))
                .toList());
    }

    /// The reference to an entry in the view that was asked for.
    private static Reference reference(Entry entry, FrameworkMention mention) {
        return switch (mention) {
            case FrameworkMention.One(var framework)
            when !(entry instanceof Topic) -> new Reference.ToFramework(entry.id(), framework.id());
            case FrameworkMention.Several() when !(entry instanceof Topic) -> new Reference.ToFrameworks(entry.id());
            default -> new Reference.ToEntry(entry.id(), null);
        };
    }
}
