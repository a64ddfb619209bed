package org.whoowns.slack.home;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.overview.OwnershipWords;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.blocks.Cut;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;
import org.whoowns.slack.team.Decisions;
import org.whoowns.slack.team.Subject;
import org.whoowns.slack.team.TeamAction;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Ownership;
import org.whoowns.teams.Team;

/// What a team agreed on, and what its framework says otherwise.
final class TeamDifferences {

    private static final int AGREEMENTS = 15;

    private TeamDifferences() {}

    static List<LayoutBlock> of(KnowledgeBase knowledge, Team team, List<Ownership> ownerships, boolean mayEdit) {
        var differing = ownerships.stream()
                .filter(each -> each.differs()
                        && !team.agreements().containsKey(each.responsibility().id()))
                .toList();
        var blocks = new ArrayList<LayoutBlock>(Kit.header(Phrase.DIFFERENCES.text()));
        if (team.agreements().isEmpty() && differing.isEmpty()) {
            blocks.addAll(Kit.text(Mrkdwn.escape(Phrase.DIFFERENCES_NONE.text())));
            return blocks;
        }
        team.agreements().values().stream()
                .limit(AGREEMENTS)
                .map(each -> agreement(knowledge, team, each, mayEdit))
                .forEach(blocks::add);
        blocks.addAll(TeamSection.more(team.agreements().size() - AGREEMENTS));
        blocks.addAll(Kit.paragraphs(List.of(differing.stream()
                .map(each -> "• " + OwnershipWords.difference(each))
                .collect(joining("\n")))));
        return blocks;
    }

    private static LayoutBlock agreement(KnowledgeBase knowledge, Team team, Agreement agreement, boolean mayEdit) {
        var title = knowledge.entry(agreement.entry()).map(Entry::title).orElse(agreement.entry());
        var text = Mrkdwn.bold(title) + ": " + new Decisions(knowledge).words(agreement.decision()) + "\n"
                + OwnershipWords.agreed(agreement);
        var section = SectionBlock.builder()
                .text(MarkdownTextObject.builder()
                        .text(Cut.escaped(text, Kit.SECTION))
                        .verbatim(true)
                        .build())
                .expand(true);
        if (mayEdit) {
            section.accessory(TeamAction.WITHDRAW.button(
                    Phrase.WITHDRAW.text(), new Subject(team.id(), agreement.entry()).value()));
        }
        return section.build();
    }
}
