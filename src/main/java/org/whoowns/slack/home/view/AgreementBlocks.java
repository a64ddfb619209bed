package org.whoowns.slack.home.view;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.contracts.OwnershipMarkup;
import org.whoowns.slack.modals.DecisionText;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Ownership;
import org.whoowns.teams.Team;

/// Renders agreements, each with a button that withdraws it, and what a team's framework assigns differently.
final class AgreementBlocks {

    private static final int OF_TEAM = 15;

    private AgreementBlocks() {}

    /// Everything that differs from the default in a team.
    static List<LayoutBlock> ofTeam(
            KnowledgeBase knowledge, Team team, List<Ownership> ownerships, boolean mayWithdraw) {
        var agreements = team.agreements();
        var same = ownerships.stream()
                .filter(Ownership::agreesOnDefault)
                .map(each -> each.responsibility().id())
                .collect(toUnmodifiableSet());
        var differences = ownerships.stream().filter(Ownership::differs).count();
        var differing = ownerships.stream()
                .filter(each -> each.differs()
                        && !agreements.containsKey(each.responsibility().id()))
                .map(each -> "• " + OwnershipMarkup.difference(each))
                .collect(joining("\n"));
        return BlockFactory.concat(
                BlockFactory.header(differences == 0 ? text("differences") : text("differences.counted", differences)),
                agreements.isEmpty() && differing.isEmpty()
                        ? BlockFactory.text(escape(text("differences.none")))
                        : BlockFactory.concat(
                                of(knowledge, team.id(), agreements.values(), same, OF_TEAM, mayWithdraw),
                                BlockFactory.text(differing)));
    }

    /// @param team the team's id; null for the whole workspace
    /// @param same the ids of the entries on which the agreement equals the default
    /// @param limit how many are shown
    static List<LayoutBlock> of(
            KnowledgeBase knowledge,
            @Nullable String team,
            Collection<Agreement> agreements,
            Set<String> same,
            int limit,
            boolean mayWithdraw) {
        var blocks = new ArrayList<LayoutBlock>();
        agreements.stream().limit(limit).forEach(agreement -> {
            var entry = agreement.entry();
            var title = knowledge.entry(entry).map(Entry::title).orElse(entry);
            var decision = new DecisionText(knowledge).words(agreement.decision())
                    + (same.contains(entry) ? " " + escape(text("agreement.same.here")) : "");
            blocks.add(BlockFactory.section(
                    Mrkdwn.bold(title) + ": " + decision + "\n" + OwnershipMarkup.agreed(agreement),
                    mayWithdraw ? new TeamAction.Withdraw(team, entry).button(text("withdraw")) : null));
        });
        blocks.addAll(more(agreements.size() - limit));
        return blocks;
    }

    /// Says how many more there are; empty if there are none.
    static List<LayoutBlock> more(int count) {
        return count > 0 ? BlockFactory.context(escape(text("and.more", count))) : List.of();
    }
}
