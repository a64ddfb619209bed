package org.whoowns.slack.home.view;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.contracts.ContractReports;
import org.whoowns.slack.render.GuideCards;
import org.whoowns.slack.render.Surface;

/// The part of the Home tab with an input for questions, the answer, and example questions.
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
        var form = List.<LayoutBlock>of(
                InputBlocks.dispatching("ask-" + page.state().round(), text("home.ask"), input));
        if (page.answer() == null) {
            return BlockFactory.concat(
                    form, GuideCards.examples(page.guide()), BlockFactory.context(escape(text("home.ways"))));
        }
        var answer = ContractReports.message(page.answer(), Surface.MODAL).blocks();
        return BlockFactory.concat(
                form,
                answer.subList(0, Math.min(answer.size(), BLOCKS)),
                BlockFactory.buttons(List.of(new HomeAction.Empty().button(text("home.ask.another")))));
    }
}
