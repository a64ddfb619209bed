package org.whoowns.slack.home.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.contracts.ContractReports;
import org.whoowns.slack.render.HomeBlocks;
import org.whoowns.slack.render.Surface;

/// An input that is answered in place, with questions to try.
final class AskSection {

    private static final int BLOCKS = 20;

    private AskSection() {}

    static List<LayoutBlock> of(HomePage page) {
        var blocks = new ArrayList<LayoutBlock>();
        var example = page.guide().examples().stream()
                .findFirst()
                .map(each -> MessageCatalog.text("home.ask.example", each))
                .orElse("");
        var input = InputBlocks.textInput(page.state().asked(), HomeState.LONGEST_QUESTION, false, example);
        input.setActionId(HomeAction.Input.ASK.id());
        blocks.add(InputBlocks.dispatching("ask-" + page.state().round(), MessageCatalog.text("home.ask"), input));
        var answer = page.answer();
        if (answer == null) {
            blocks.addAll(HomeBlocks.examples(page.guide()));
            blocks.addAll(BlockFactory.context(Mrkdwn.escape(MessageCatalog.text("home.ways"))));
            return blocks;
        }
        ContractReports.message(answer, Surface.MODAL).blocks().stream()
                .limit(BLOCKS)
                .forEach(blocks::add);
        var clear = List.<ButtonElement>of(new HomeAction.Empty().button(MessageCatalog.text("home.ask.another")));
        blocks.addAll(BlockFactory.buttons(clear));
        return blocks;
    }
}
