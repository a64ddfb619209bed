package org.whoowns.slack.home.view;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.Reference;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.TeamLabel;
import org.whoowns.slack.contracts.RoleHolderText;
import org.whoowns.slack.render.actions.ChannelAction;
import org.whoowns.slack.render.actions.ContractAction;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.slack.teamforms.TeamText;
import org.whoowns.slack.teamforms.history.ChangeSummary;
import org.whoowns.slack.teamforms.history.HistoryModal;
import org.whoowns.teams.OwnershipResolver;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.ChangeRights;

/// A team's page on the Home tab: people, what needs attention, agreements, who owns what by area, history.
final class TeamDetailSection {

    private static final int CONCERNS = 15;

    private TeamDetailSection() {}

    static List<LayoutBlock> of(HomePage page, Team team) {
        var mayEdit = ChangeRights.mayEdit(page.reader(), team);
        var resolver = page.resolver(team);
        var ownerships = resolver.ownerships();
        return BlockFactory.concat(
                BlockFactory.buttons(List.of(new HomeAction.Back().button(text("teams.back")))),
                BlockFactory.header(TeamLabel.SENTENCE.of(team)),
                people(page.knowledge(), resolver),
                BlockFactory.context(facts(page.knowledge(), team)),
                BlockFactory.buttons(buttons(page, team, mayEdit)),
                concerns(page, team, mayEdit),
                AgreementBlocks.ofTeam(page.knowledge(), team, ownerships, mayEdit),
                OwnershipBlocks.of(page.knowledge(), team, ownerships),
                history(page));
    }

    private static List<LayoutBlock> people(KnowledgeBase knowledge, OwnershipResolver resolver) {
        return BlockFactory.sideBySide(knowledge.mainRoles().stream()
                .map(role -> Mrkdwn.bold(role.title()) + "\n" + RoleHolderText.who(resolver.seat(role)))
                .toList());
    }

    private static String facts(KnowledgeBase knowledge, Team team) {
        var framework = knowledge.framework(team.framework()).map(Framework::title);
        return Stream.of(
                        fact("team.model", escape(TeamText.model(knowledge, team))),
                        fact("team.framework", escape(framework.orElse(text("team.framework.default")))),
                        fact("team.channels", ChangeSummary.channels(team.channels())),
                        fact("team.editors", ChangeSummary.people(team.editors())))
                .collect(joining(" · "));
    }

    private static String fact(String label, String markup) {
        return escape(text(label)) + ": " + markup;
    }

    private static List<ButtonElement> buttons(HomePage page, Team team, boolean mayEdit) {
        var buttons = new ArrayList<ButtonElement>();
        if (mayEdit) {
            buttons.add(new TeamAction.Edit(team.id()).button(text("team.edit")));
            buttons.add(new TeamAction.Agree(team.id(), null).button(text("we.do.it.differently")));
            buttons.add(new ChannelAction.OfTeam(team.id()).button(text("team.channel")));
        }
        for (var role : page.knowledge().mainRoles()) {
            buttons.add(new ContractAction.Show(new Reference.ToRoleContract(team.id(), role.id()))
                    .button(text("contract.of.role", role.shortName())));
        }
        buttons.add(new TeamAction.History(team.id()).button(text("history")));
        return buttons;
    }

    /// Those who can't edit the team read what is wrong, without buttons.
    private static List<LayoutBlock> concerns(HomePage page, Team team, boolean mayEdit) {
        var concerns = TeamConcerns.of(page, team);
        return concerns.isEmpty()
                ? List.of()
                : BlockFactory.concat(
                        BlockFactory.header(text("clashes")),
                        concerns.stream()
                                .limit(CONCERNS)
                                .flatMap(concern -> concern.rows("", mayEdit).stream())
                                .toList(),
                        AgreementBlocks.more(concerns.size() - CONCERNS));
    }

    private static List<LayoutBlock> history(HomePage page) {
        var blocks = new ArrayList<LayoutBlock>();
        if (!page.history().isEmpty()) {
            blocks.addAll(BlockFactory.header(text("history.latest")));
        }
        page.history()
                .forEach(record -> blocks.addAll(
                        BlockFactory.context(HistoryModal.line(record, page.history(), page.knowledge()))));
        return blocks;
    }
}
