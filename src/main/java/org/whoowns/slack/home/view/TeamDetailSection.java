package org.whoowns.slack.home.view;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.Reference;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.Truncation;
import org.whoowns.slack.contracts.ClashText;
import org.whoowns.slack.contracts.RoleHolderText;
import org.whoowns.slack.render.actions.ContractAction;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.slack.teamforms.TeamText;
import org.whoowns.slack.teamforms.history.HistoryModal;
import org.whoowns.teams.Accountable;
import org.whoowns.teams.Ownership;
import org.whoowns.teams.OwnershipResolver;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.ChangeRights;

/// A team's page: who is who, what differs, who answers for what, what should be settled, and what was changed.
final class TeamDetailSection {

    private static final int CLASHES = 15;

    private TeamDetailSection() {}

    static List<LayoutBlock> of(HomePage page, Team team) {
        var mayEdit = ChangeRights.mayEdit(page.reader(), team);
        var resolver = page.here(team);
        var ownerships = resolver.ownerships();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.addAll(BlockFactory.buttons(List.of(new HomeAction.Back().button(MessageCatalog.text("teams.back")))));
        blocks.addAll(BlockFactory.header(team.name().text()));
        blocks.addAll(BlockFactory.text(facts(page, team, resolver)));
        blocks.addAll(BlockFactory.buttons(tools(page, team, mayEdit)));
        blocks.addAll(clashes(page, team));
        blocks.addAll(TeamDeviations.of(page.knowledge(), team, ownerships, mayEdit));
        blocks.addAll(responsibilities(page.knowledge(), ownerships));
        blocks.addAll(history(page));
        return blocks;
    }

    private static String facts(HomePage page, Team team, OwnershipResolver resolver) {
        var framework = page.knowledge()
                .framework(team.framework())
                .map(Framework::title)
                .orElse(MessageCatalog.text("team.framework.default"));
        var channels = team.channels().isEmpty()
                ? Mrkdwn.escape(MessageCatalog.text("none"))
                : team.channels().stream().map(Mention::channel).collect(joining(", "));
        return Stream.of(
                        page.knowledge().mainRoles().stream().map(role -> RoleHolderText.line(resolver.seat(role))),
                        Stream.of(
                                fact("team.model", Mrkdwn.escape(TeamText.model(page.knowledge(), team))),
                                fact("team.framework", Mrkdwn.escape(framework)),
                                fact("team.channels", channels)))
                .flatMap(lines -> lines)
                .collect(joining("\n"));
    }

    private static String fact(String label, String markup) {
        return Mrkdwn.bold(MessageCatalog.text(label)) + ": " + markup;
    }

    private static List<ButtonElement> tools(HomePage page, Team team, boolean mayEdit) {
        var tools = new ArrayList<ButtonElement>();
        if (mayEdit) {
            tools.add(new TeamAction.Edit(team.id()).button(MessageCatalog.text("team.edit")));
            tools.add(new TeamAction.Agree(team.id(), null).button(MessageCatalog.text("we.do.it.differently")));
        }
        for (var role : page.knowledge().mainRoles()) {
            tools.add(new ContractAction(new Reference.ToRoleContract(team.id(), role.id()))
                    .button(MessageCatalog.text("contract.of.role", role.shortName())));
        }
        tools.add(new TeamAction.History(team.id()).button(MessageCatalog.text("history")));
        if (mayEdit) {
            var remove = new TeamAction.Remove(team.id()).button(MessageCatalog.text("team.remove"));
            remove.setStyle("danger");
            tools.add(remove);
        }
        return tools;
    }

    private static List<LayoutBlock> clashes(HomePage page, Team team) {
        var words = new ClashText(page.knowledge());
        var clashes = page.clashes(team);
        if (clashes.isEmpty()) {
            return List.of();
        }
        var lines = clashes.stream()
                .limit(CLASHES)
                .map(each -> "• " + words.of(each))
                .toList();
        return Stream.of(
                        BlockFactory.header(MessageCatalog.text("clashes")),
                        BlockFactory.text(String.join("\n", lines)),
                        more(clashes.size() - CLASHES))
                .flatMap(List::stream)
                .toList();
    }

    private static List<LayoutBlock> responsibilities(KnowledgeBase knowledge, List<Ownership> ownerships) {
        var paragraphs = new ArrayList<String>();
        for (var role : knowledge.mainRoles()) {
            paragraphs.add(paragraph(
                    role.title(),
                    ownerships.stream()
                            .filter(each -> each.accountable() instanceof Accountable.One(var seat)
                                    && seat.answering().role().equals(role))
                            .toList()));
        }
        paragraphs.add(paragraph(
                MessageCatalog.text("shared"),
                ownerships.stream()
                        .filter(each -> each.accountable() instanceof Accountable.Together)
                        .toList()));
        var blocks = new ArrayList<LayoutBlock>(BlockFactory.header(MessageCatalog.text("responsibilities")));
        blocks.addAll(BlockFactory.paragraphs(
                paragraphs.stream().filter(each -> !each.isEmpty()).toList()));
        return blocks;
    }

    private static String paragraph(String title, List<Ownership> ownerships) {
        return ownerships.isEmpty()
                ? ""
                : Mrkdwn.bold(title + " (" + ownerships.size() + ")") + "\n"
                        + ownerships.stream()
                                .map(each -> Mrkdwn.escape(each.responsibility().title()))
                                .collect(joining("\u00A0· "));
    }

    private static List<LayoutBlock> history(HomePage page) {
        if (page.history().isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<LayoutBlock>(BlockFactory.header(MessageCatalog.text("history.latest")));
        page.history()
                .forEach(record -> blocks.addAll(BlockFactory.context(
                        Truncation.escaped(HistoryModal.line(record, page.knowledge()), BlockFactory.SECTION))));
        return blocks;
    }

    /// That there are more than are shown; nothing where there are not.
    static List<LayoutBlock> more(int count) {
        return count > 0 ? BlockFactory.context(Mrkdwn.escape(MessageCatalog.text("and.more", count))) : List.of();
    }
}
