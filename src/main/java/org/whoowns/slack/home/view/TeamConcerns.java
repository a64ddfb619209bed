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
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.contracts.ClashFix;
import org.whoowns.slack.contracts.ClashText;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.slack.teamforms.TeamText;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Seat;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceOwnership;

/// What needs attention in a team: gaps and conflicts, handovers to confirm, and agreements past their review date.
public final class TeamConcerns {

    private TeamConcerns() {}

    /// What is wrong, as markup, and the buttons that settle it.
    ///
    /// @param answer opens the answer about the responsibility that the lines name; null if they name none
    record Concern(
            List<String> lines,
            List<ButtonElement> buttons,
            @Nullable ButtonElement answer) {

        /// @param lead markup before the lines
        /// @param maySettle whether the reader can settle it
        List<LayoutBlock> rows(String lead, boolean maySettle) {
            return BlockFactory.row(
                    lead + String.join("\n", lines),
                    Stream.concat(maySettle ? buttons.stream() : Stream.empty(), Stream.ofNullable(answer))
                            .toList());
        }
    }

    /// At most one for each button.
    static List<Concern> of(HomePage page, Team team) {
        return of(page.ownership(), team, page.now());
    }

    /// The agreements of the whole workspace that are past their review date.
    static List<Concern> ofWorkspace(HomePage page) {
        var knowledge = page.ownership().knowledge();
        return due(knowledge, page.ownership().workspaceAgreements().agreements(), page.now())
                .map(agreement -> new Concern(
                        List.of(line(knowledge, agreement)),
                        reviewButtons(null, agreement.entry()),
                        ClashFix.answer(null, agreement, knowledge).orElse(null)))
                .toList();
    }

    /// Whether anything needs attention.
    public static boolean isAny(WorkspaceOwnership ownership, Team team, Instant now) {
        return standIns(ownership, team).findAny().isPresent()
                || due(ownership.knowledge(), team.agreements(), now).findAny().isPresent()
                || ownership.check().isAny(team);
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
                        List.of(ClashFix.button(clash)),
                        ClashFix.answer(clash, knowledge).orElse(null)));
        standIns(ownership, team)
                .forEach(seat -> add(
                        byButton,
                        standIn(seat),
                        List.of(new TeamAction.Edit(team.id()).button(text("clash.fix.fill"))),
                        null));
        due(knowledge, team.agreements(), now)
                .forEach(agreement -> add(
                        byButton,
                        line(knowledge, agreement),
                        reviewButtons(team.id(), agreement.entry()),
                        ClashFix.answer(team, agreement, knowledge).orElse(null)));
        byButton.values().stream()
                .flatMap(concern -> concern.buttons().stream())
                .forEach(button -> button.setAccessibilityLabel(TeamText.accessibilityLabel(button, team)));
        return List.copyOf(byButton.values());
    }

    private static Stream<Seat.StoodIn> standIns(WorkspaceOwnership ownership, Team team) {
        var resolver = ownership.of(team);
        return ownership.knowledge().mainRoles().stream()
                .map(resolver::seat)
                .filter(Seat.StoodIn.class::isInstance)
                .map(Seat.StoodIn.class::cast);
    }

    /// Those whose responsibility is gone can't be reviewed; they are a clash.
    private static Stream<Agreement> due(KnowledgeBase knowledge, Map<String, Agreement> agreements, Instant now) {
        return agreements.values().stream()
                .filter(agreement -> agreement.isReviewDue(now)
                        && knowledge.responsibility(agreement.entry()).isPresent());
    }

    private static String line(KnowledgeBase knowledge, Agreement agreement) {
        var title = knowledge.entry(agreement.entry()).map(Entry::title).orElse(agreement.entry());
        return escape(text("agreement.review.due", title)) + " " + Mention.day(agreement.at()) + ".";
    }

    /// @param team the id of the team; null for the whole workspace
    private static List<ButtonElement> reviewButtons(@Nullable String team, String entry) {
        return List.of(
                new TeamAction.Agree(team, entry).button(text("agreement.review")),
                new TeamAction.Confirm(team, entry).button(text("agreement.confirm")));
    }

    private static String standIn(Seat.StoodIn seat) {
        return Mention.person(seat.deputy()) + " "
                + escape(text("clash.stood.in", seat.role().title()));
    }

    private static void add(
            Map<String, Concern> byButton, String line, List<ButtonElement> buttons, @Nullable ButtonElement answer) {
        byButton.computeIfAbsent(buttons.getFirst().getValue(), _ -> new Concern(new ArrayList<>(), buttons, answer))
                .lines()
                .add(line);
    }
}
