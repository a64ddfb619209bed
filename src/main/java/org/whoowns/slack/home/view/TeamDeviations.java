package org.whoowns.slack.home.view;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.contracts.OwnershipMarkup;
import org.whoowns.teams.Ownership;
import org.whoowns.teams.Team;

/// Renders what a team agreed on, and what its framework assigns differently from the default.
final class TeamDeviations {

    private static final int AGREEMENTS = 15;

    private TeamDeviations() {}

    static List<LayoutBlock> of(KnowledgeBase knowledge, Team team, List<Ownership> ownerships, boolean mayEdit) {
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
                                AgreementBlocks.of(
                                        knowledge, team.id(), agreements.values(), same, AGREEMENTS, mayEdit),
                                BlockFactory.text(differing)));
    }
}
