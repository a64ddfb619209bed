package org.whoowns.slack.home.view;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.contracts.ClashFix;
import org.whoowns.slack.contracts.ClashText;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.slack.teamforms.TeamText;
import org.whoowns.teams.Seat;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceOwnership;

/// What needs attention in a team: gaps and conflicts, handovers to confirm, and agreements past their review date.
public final class TeamConcerns {

    private TeamConcerns() {}

    /// What is wrong, as markup, and the button that settles it.
    ///
    /// @param answer opens the answer about the responsibility that the lines name; null if they name none
    record Concern(
            List<String> lines,
            ButtonElement button,
            @Nullable ButtonElement answer) {

        /// @param lead markup before the lines
        /// @param maySettle whether the reader can settle it
        List<LayoutBlock> row(String lead, boolean maySettle) {
            return BlockFactory.row(
                    lead + String.join("\n", lines),
                    Stream.concat(maySettle ? Stream.of(button) : Stream.empty(), Stream.ofNullable(answer))
                            .toList());
        }
    }

    /// At most one for each button.
    static List<Concern> of(HomePage page, Team team) {
        return of(page.ownership(), team, page.now());
    }

    /// Whether anything needs attention.
    public static boolean isAny(WorkspaceOwnership ownership, Team team, Instant now) {
        return !of(ownership, team, now).isEmpty();
    }

    private static List<Concern> of(WorkspaceOwnership ownership, Team team, Instant now) {
        var byButton = new LinkedHashMap<String, Concern>();
        var knowledge = ownership.knowledge();
        var clashText = new ClashText(knowledge);
        ownership
                .check()
                .of(team)
                .forEach(clash -> add(
                        byButton,
                        clashText.of(clash),
                        ClashFix.button(clash),
                        ClashFix.answer(clash, knowledge).orElse(null)));
        var resolver = ownership.of(team);
        knowledge.mainRoles().stream()
                .map(resolver::seat)
                .filter(Seat.StoodIn.class::isInstance)
                .map(Seat.StoodIn.class::cast)
                .forEach(seat -> add(
                        byButton, standIn(seat), new TeamAction.Edit(team.id()).button(text("clash.fix.fill")), null));
        team.agreements().values().stream()
                .filter(agreement -> agreement.isReviewDue(now))
                .forEach(agreement -> {
                    var title =
                            knowledge.entry(agreement.entry()).map(Entry::title).orElse(agreement.entry());
                    add(
                            byButton,
                            escape(text("agreement.review.due", title)) + " " + Mention.day(agreement.at()) + ".",
                            new TeamAction.Agree(team.id(), agreement.entry()).button(text("agreement.review")),
                            ClashFix.answer(team, agreement, knowledge).orElse(null));
                });
        byButton.values()
                .forEach(concern ->
                        concern.button().setAccessibilityLabel(TeamText.accessibilityLabel(concern.button(), team)));
        return List.copyOf(byButton.values());
    }

    private static String standIn(Seat.StoodIn seat) {
        return Mention.person(seat.deputy()) + " "
                + escape(text("clash.stood.in", seat.role().title()));
    }

    private static void add(
            Map<String, Concern> byButton, String line, ButtonElement button, @Nullable ButtonElement answer) {
        byButton.computeIfAbsent(button.getValue(), _ -> new Concern(new ArrayList<>(), button, answer))
                .lines()
                .add(line);
    }
}
