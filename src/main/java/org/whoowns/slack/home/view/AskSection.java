package org.whoowns.slack.home.view;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.answering.Reference;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.contracts.ContractReports;
import org.whoowns.slack.insight.InsightAction;
import org.whoowns.slack.render.GuideCards;
import org.whoowns.slack.render.Surface;
import org.whoowns.slack.render.actions.AnswerAction;
import org.whoowns.slack.render.actions.ContractAction;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.ledger.ChangeRights;

/// The top of the Home tab: an input for questions, the answer, and the buttons of what there is to read.
final class AskSection {

    private static final int BLOCKS = 20;

    private AskSection() {}

    static List<LayoutBlock> of(HomePage page) {
        var example = page.guide().examples().stream()
                .findFirst()
                .map(each -> text("home.ask.example", each))
                .orElse("");
        var input = InputBlocks.textInput(page.state().asked(), HomeState.LONGEST_QUESTION, false, example);
        input.setActionId(HomeAction.Input.ASK.id());
        return BlockFactory.concat(
                List.of(InputBlocks.dispatching("ask-" + page.state().round(), text("home.ask"), input)),
                answer(page),
                BlockFactory.buttons(reading(page)));
    }

    /// The answer; until there is one, newcomers are shown what they can ask.
    private static List<LayoutBlock> answer(HomePage page) {
        if (page.answer() != null) {
            var answer = ContractReports.message(
                            page.answer().answer(),
                            Surface.MODAL,
                            page.answer().takesVotes() ? page.state().asked() : null)
                    .blocks();
            return BlockFactory.concat(
                    answer.subList(0, Math.min(answer.size(), BLOCKS)),
                    BlockFactory.buttons(List.of(new HomeAction.Empty().button(text("home.ask.another")))));
        }
        return page.hasTeams() && !page.isFirstVisit()
                ? List.of()
                : BlockFactory.concat(
                        GuideCards.examples(page.guide()), BlockFactory.context(escape(text("home.ways"))));
    }

    private static List<ButtonElement> reading(HomePage page) {
        var buttons = new ArrayList<ButtonElement>();
        if (isAccountable(page)) {
            buttons.add(new ContractAction.Show(
                            new Reference.ToContract(page.reader().user()))
                    .button(text("contract.mine")));
        }
        buttons.add(button(HomeState.Place.GUIDE, "home.how.to.ask"));
        if (!page.knowledge().mainRoles().isEmpty()) {
            buttons.add(button(HomeState.Place.ROLES, "home.roles"));
        }
        buttons.add(new AnswerAction.Show(new Reference.ToContents()).button(text("all.answers")));
        if (AdminSection.hasDecisions(page)) {
            buttons.add(button(HomeState.Place.DECISIONS, "company.decisions"));
        }
        if (ChangeRights.mayDecideForAll(page.reader()) && !page.isUnavailable()) {
            buttons.add(new InsightAction.Show().button(text("insight")));
        }
        if (page.reader().curator()) {
            buttons.add(button(HomeState.Place.KNOWLEDGE, "health"));
        }
        return buttons;
    }

    /// Whether the reader is in a team, or named by the whole workspace.
    private static boolean isAccountable(HomePage page) {
        var everywhere = page.ownership().workspaceAgreements().agreements().values();
        return !page.mine().isEmpty()
                || everywhere.stream()
                        .flatMap(Agreement::named)
                        .anyMatch(page.reader().user()::equals);
    }

    private static ButtonElement button(HomeState.Place place, String label) {
        return new HomeAction.Show(place).button(text(label));
    }
}
