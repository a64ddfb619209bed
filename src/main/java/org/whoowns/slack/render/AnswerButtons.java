package org.whoowns.slack.render;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.answering.Reference;
import org.whoowns.answering.text.ShortText;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.TeamLabel;
import org.whoowns.slack.render.actions.AnswerAction;
import org.whoowns.slack.render.actions.FeedbackButtons;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.Team;

/// Buttons under an answer.
final class AnswerButtons {

    private static final int TEAMS = 20;

    private AnswerButtons() {}

    /// @param asked the words of the question; null if nobody typed it, or if no feedback is taken
    static List<ButtonElement> of(Answer answer, int page, int pages, Surface surface, @Nullable String asked) {
        var reference = AnswerReferences.of(answer);
        var buttons = new ArrayList<ButtonElement>();
        if (pages > 1 && surface.isClickable() && reference != null) {
            var next = (page + 1) % pages;
            buttons.add(shown(new AnswerAction.Show(reference, next), asked)
                    .button(text(next == 0 ? "first.page" : "next.page")));
        }
        if (surface.isClickable()) {
            details(answer, asked).ifPresent(buttons::add);
        }
        if (surface == Surface.EPHEMERAL && reference != null) {
            buttons.add(new AnswerAction.Share(reference, page).button(text("share")));
        }
        if (surface.isPrivate()) {
            otherView(answer).ifPresent(buttons::add);
        }
        if (surface == Surface.EPHEMERAL) {
            change(answer).ifPresent(buttons::add);
        }
        if (surface.isPrivate()) {
            buttons.addAll(FeedbackButtons.plain(answer, asked));
        }
        return buttons;
    }

    /// The action, which remembers the question for the feedback under what it shows.
    private static AnswerAction shown(AnswerAction.Show show, @Nullable String asked) {
        return Optional.ofNullable(asked)
                .<AnswerAction>map(words -> new AnswerAction.Asked(words, show))
                .filter(AnswerAction.IDS.codec()::fits)
                .orElse(show);
    }

    /// Opens the window in which a team records its own answer, or is set up first. Rights are checked on the click.
    static Optional<ButtonElement> change(Answer answer) {
        if (!(answer.plain() instanceof Answer.Ownership ownership)
                || !(ownership.local() instanceof LocalOwnership.Known(var here, var candidates, var _))
                || !candidates.isEmpty()) {
            return Optional.empty();
        }
        var team = here.team();
        return Optional.of(
                team == null
                        ? new TeamAction.SetUp(null).button(text("team.set.up"))
                        : new TeamAction.Agree(
                                        team.id(), ownership.responsibility().id())
                                .button(text("we.do.it.differently")));
    }

    /// The asker's teams, to choose the one that is meant; none if it is clear.
    static List<LayoutBlock> teams(Answer answer) {
        return switch (answer.plain()) {
            case Answer.Ownership ownership ->
                teams(
                        candidates(ownership),
                        team -> new AnswerAction.Show(AnswerReferences.inTeam(ownership, team))
                                .button(TeamLabel.BUTTON.of(team)));
            case Answer.NoTeam(var _, var candidates) ->
                teams(
                        candidates,
                        team -> new AnswerAction.Show(new Reference.ToTeam(team.id()))
                                .button(TeamLabel.BUTTON.of(team)));
            default -> List.of();
        };
    }

    /// The same, to change who owns the responsibility there.
    static List<LayoutBlock> teamsToChange(Answer answer) {
        return answer.plain() instanceof Answer.Ownership ownership
                ? teams(
                        candidates(ownership),
                        team -> new TeamAction.Agree(
                                        team.id(), ownership.responsibility().id())
                                .button(TeamLabel.BUTTON.of(team)))
                : List.of();
    }

    private static List<LayoutBlock> teams(List<Team> candidates, Function<Team, ButtonElement> button) {
        var rest = candidates.size() - TEAMS;
        return BlockFactory.concat(
                BlockFactory.buttons(
                        candidates.stream().limit(TEAMS).map(button).toList()),
                rest <= 0
                        ? List.of()
                        : BlockFactory.context(Mrkdwn.escape(
                                text("here.which.team.more", rest, TeamLabel.BUTTON.of(candidates.get(TEAMS))))));
    }

    private static List<Team> candidates(Answer.Ownership ownership) {
        return ownership.local() instanceof LocalOwnership.Known known ? known.candidates() : List.of();
    }

    /// Opens what a short answer leaves out, or closes it again.
    static Optional<ButtonElement> details(Answer answer) {
        return details(answer, null);
    }

    private static Optional<ButtonElement> details(Answer answer, @Nullable String asked) {
        if (!ShortText.hasDetails(answer)) {
            return Optional.empty();
        }
        var isOpen = answer instanceof Answer.Detailed;
        var reference = answer instanceof Answer.Detailed(var plain)
                ? AnswerReferences.of(plain)
                : AnswerReferences.details(answer);
        return Optional.ofNullable(reference)
                .map(other -> shown(new AnswerAction.Show(other), asked).button(text(isOpen ? "less" : "details")));
    }

    /// The entries that may be meant instead.
    static List<ButtonElement> others(Answer.Alternatives alternatives) {
        var others = alternatives.others();
        var all = Stream.concat(AnswerReferences.entry(alternatives), others.stream())
                .toList();
        return others.stream()
                .map(other -> choice(other, AnswerReferences.choice(other, all, alternatives.mention())))
                .toList();
    }

    static ButtonElement choice(Entry entry, Reference reference) {
        return new AnswerAction.Show(reference).button(entry.title());
    }

    /// Switches between the owner, in full, and the comparison of frameworks. Not offered in public messages.
    private static Optional<ButtonElement> otherView(Answer answer) {
        return switch (answer.plain()) {
            case Answer.Ownership ownership
            when answer instanceof Answer.Detailed
                    && !ownership.responsibility().positions().isEmpty() ->
                Optional.of(compare(ownership.responsibility()));
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
}
