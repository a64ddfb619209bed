package org.whoowns.slack.home.view;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.Truncation;
import org.whoowns.slack.contracts.OwnershipMarkup;
import org.whoowns.slack.modals.DecisionText;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Ownership;
import org.whoowns.teams.Team;

/// What a team agreed on, and what its framework says otherwise.
final class TeamDeviations {

    private static final int AGREEMENTS = 15;

    private TeamDeviations() {}

    static List<LayoutBlock> of(KnowledgeBase knowledge, Team team, List<Ownership> ownerships, boolean mayEdit) {
        var differing = ownerships.stream()
                .filter(each -> each.differs()
                        && !team.agreements().containsKey(each.responsibility().id()))
                .toList();
        var blocks = new ArrayList<LayoutBlock>(BlockFactory.header(MessageCatalog.text("differences")));
        if (team.agreements().isEmpty() && differing.isEmpty()) {
            blocks.addAll(BlockFactory.text(Mrkdwn.escape(MessageCatalog.text("differences.none"))));
            return blocks;
        }
        team.agreements().values().stream()
                .limit(AGREEMENTS)
                .map(each -> agreement(knowledge, team, each, mayEdit))
                .forEach(blocks::add);
        blocks.addAll(TeamDetailSection.more(team.agreements().size() - AGREEMENTS));
        blocks.addAll(BlockFactory.paragraphs(List.of(differing.stream()
                .map(each -> "• " + OwnershipMarkup.difference(each))
                .collect(joining("\n")))));
        return blocks;
    }

    private static LayoutBlock agreement(KnowledgeBase knowledge, Team team, Agreement agreement, boolean mayEdit) {
        var title = knowledge.entry(agreement.entry()).map(Entry::title).orElse(agreement.entry());
        var text = Mrkdwn.bold(title) + ": " + new DecisionText(knowledge).words(agreement.decision()) + "\n"
                + OwnershipMarkup.agreed(agreement);
        var section = SectionBlock.builder()
                .text(MarkdownTextObject.builder()
                        .text(Truncation.escaped(text, BlockFactory.SECTION))
                        .verbatim(true)
                        .build())
                .expand(true);
        if (mayEdit) {
            section.accessory(
                    new TeamAction.Withdraw(team.id(), agreement.entry()).button(MessageCatalog.text("withdraw")));
        }
        return section.build();
    }
}
