package org.whoowns.slack.home.view;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.Reference;
import org.whoowns.answering.snapshot.ReloadState;
import org.whoowns.knowledge.files.validation.Problem;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.TeamLabel;
import org.whoowns.slack.render.actions.ContractAction;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.ledger.ChangeRights;

/// The part of the Home tab about what its reader should do, each with the button that settles it; empty if there is
/// nothing.
final class NeedsYouSection {

    private static final int SHOWN = 5;
    private static final int PROBLEMS = 5;

    private NeedsYouSection() {}

    static List<LayoutBlock> of(HomePage page) {
        if (page.isUnavailable()) {
            return BlockFactory.text(escape(text("unavailable")));
        }
        var concerns = Stream.of(
                        start(page),
                        page.mine().stream()
                                .filter(team -> ChangeRights.mayEdit(page.reader(), team))
                                .flatMap(team -> rows(TeamLabel.ROW.of(team), TeamConcerns.of(page, team))),
                        ChangeRights.mayDecideForAll(page.reader())
                                ? rows(text("check.everybody"), TeamConcerns.ofWorkspace(page))
                                : Stream.<List<LayoutBlock>>empty())
                .flatMap(each -> each)
                .toList();
        var held = heldBack(page);
        return concerns.isEmpty() && held.isEmpty()
                ? List.of()
                : BlockFactory.concat(
                        BlockFactory.header(text("home.needs.you")),
                        held,
                        concerns.stream().limit(SHOWN).flatMap(List::stream).toList(),
                        concerns.size() <= SHOWN
                                ? List.of()
                                : List.of(BlockFactory.section(
                                        escape(text("and.more", concerns.size() - SHOWN)),
                                        new ContractAction.Show(new Reference.ToCheck()).button(text("check")))));
    }

    /// @param of whose concerns they are
    private static Stream<List<LayoutBlock>> rows(String of, List<TeamConcerns.Concern> concerns) {
        return concerns.stream().map(concern -> concern.rows(Mrkdwn.bold(of) + " · ", true));
    }

    /// What a workspace without teams needs first.
    private static Stream<List<LayoutBlock>> start(HomePage page) {
        if (!page.hasTeams() || !page.isFirstVisit() || !ChangeRights.maySetUp(page.reader())) {
            return Stream.empty();
        }
        var setUp = new TeamAction.SetUp(null).button(text("team.set.up"));
        setUp.setStyle("primary");
        return Stream.of(BlockFactory.row(
                Mrkdwn.bold(text("home.first.team")) + "\n" + escape(text("home.first.why")), List.of(setUp)));
    }

    private static List<LayoutBlock> heldBack(HomePage page) {
        return page.reader().curator() && page.reload() instanceof ReloadState.HeldBack held
                ? BlockFactory.text(AdminSection.list(
                        text("health.held.back"),
                        held.problems().stream()
                                .limit(PROBLEMS)
                                .map(Problem::toString)
                                .toList()))
                : List.of();
    }
}
