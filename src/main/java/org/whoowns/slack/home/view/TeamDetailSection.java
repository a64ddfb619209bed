package org.whoowns.slack.home.view;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.whoowns.answering.Reference;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.contracts.ClashText;
import org.whoowns.slack.contracts.OwnershipMarkup;
import org.whoowns.slack.contracts.RoleHolderText;
import org.whoowns.slack.render.actions.ContractAction;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.slack.teamforms.TeamText;
import org.whoowns.slack.teamforms.history.ChangeSummary;
import org.whoowns.slack.teamforms.history.HistoryModal;
import org.whoowns.teams.Accountable;
import org.whoowns.teams.Ownership;
import org.whoowns.teams.OwnershipResolver;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.ChangeRights;

/// A team's page on the Home tab: roles, gaps and conflicts, differences from the default, responsibilities, history.
final class TeamDetailSection {

    private static final int CLASHES = 15;

    private TeamDetailSection() {}

    static List<LayoutBlock> of(HomePage page, Team team) {
        var mayEdit = ChangeRights.mayEdit(page.reader(), team);
        var resolver = page.resolver(team);
        var ownerships = resolver.ownerships();
        return BlockFactory.concat(
                BlockFactory.buttons(List.of(new HomeAction.Back().button(text("teams.back")))),
                BlockFactory.header(team.name().text()),
                BlockFactory.text(facts(page.knowledge(), team, resolver)),
                BlockFactory.buttons(buttons(page, team, mayEdit)),
                clashes(page, team),
                TeamDeviations.of(page.knowledge(), team, ownerships, mayEdit),
                BlockFactory.header(text("responsibilities")),
                responsibilities(page.knowledge(), ownerships),
                history(page));
    }

    private static String facts(KnowledgeBase knowledge, Team team, OwnershipResolver resolver) {
        var framework = knowledge.framework(team.framework()).map(Framework::title);
        return Stream.concat(
                        knowledge.mainRoles().stream().map(role -> RoleHolderText.line(resolver.seat(role))),
                        Stream.of(
                                fact("team.model", escape(TeamText.model(knowledge, team))),
                                fact("team.framework", escape(framework.orElse(text("team.framework.default")))),
                                fact("team.channels", ChangeSummary.channels(team.channels())),
                                fact("team.editors", ChangeSummary.people(team.editors()))))
                .collect(joining("\n"));
    }

    private static String fact(String label, String markup) {
        return Mrkdwn.bold(text(label)) + ": " + markup;
    }

    private static List<ButtonElement> buttons(HomePage page, Team team, boolean mayEdit) {
        var buttons = new ArrayList<ButtonElement>();
        if (mayEdit) {
            buttons.add(new TeamAction.Edit(team.id()).button(text("team.edit")));
            buttons.add(new TeamAction.Agree(team.id(), null).button(text("we.do.it.differently")));
        }
        for (var role : page.knowledge().mainRoles()) {
            buttons.add(new ContractAction(new Reference.ToRoleContract(team.id(), role.id()))
                    .button(text("contract.of.role", role.shortName())));
        }
        buttons.add(new TeamAction.History(team.id()).button(text("history")));
        if (mayEdit) {
            var remove = new TeamAction.Remove(team.id()).button(text("team.remove"));
            remove.setStyle("danger");
            buttons.add(remove);
        }
        return buttons;
    }

    private static List<LayoutBlock> clashes(HomePage page, Team team) {
        var clashes = page.clashes(team);
        var clashText = new ClashText(page.knowledge());
        var lines = clashes.stream()
                .limit(CLASHES)
                .map(each -> "• " + clashText.of(each))
                .collect(joining("\n"));
        return clashes.isEmpty()
                ? List.of()
                : BlockFactory.concat(
                        BlockFactory.header(text("clashes")),
                        BlockFactory.text(lines),
                        AgreementBlocks.more(clashes.size() - CLASHES));
    }

    private static List<LayoutBlock> responsibilities(KnowledgeBase knowledge, List<Ownership> ownerships) {
        var byRole = knowledge.mainRoles().stream()
                .map(role -> paragraph(
                        role.title(),
                        ownerships,
                        accountable -> accountable instanceof Accountable.One(var seat)
                                && seat.effective().role().equals(role)));
        var shared = paragraph(text("shared"), ownerships, Accountable.Together.class::isInstance);
        return BlockFactory.paragraphs(Stream.of(byRole, Stream.of(shared, others(ownerships)))
                .flatMap(each -> each)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList());
    }

    /// What people named by agreements, and roles outside of teams, are accountable for.
    private static String others(List<Ownership> ownerships) {
        var lines = ownerships.stream()
                .filter(each -> each.accountable() instanceof Accountable.Named
                        || (each.accountable() instanceof Accountable.One(var seat)
                                && !seat.effective().role().main()))
                .map(each -> escape(each.responsibility().title()) + ": " + OwnershipMarkup.owner(each.accountable()))
                .toList();
        return lines.isEmpty()
                ? ""
                : Mrkdwn.bold(text("responsibilities.others") + " (" + lines.size() + ")") + "\n"
                        + String.join("\n", lines);
    }

    private static String paragraph(String title, List<Ownership> ownerships, Predicate<Accountable> filter) {
        var titles = ownerships.stream()
                .filter(each -> filter.test(each.accountable()))
                .map(each -> escape(each.responsibility().title()))
                .toList();
        return titles.isEmpty()
                ? ""
                : Mrkdwn.bold(title + " (" + titles.size() + ")") + "\n" + String.join("\u00A0· ", titles);
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
