package org.whoowns.slack.home;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.answering.Sentence;
import org.whoowns.slack.render.AnswerCard;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.Surface;
import org.whoowns.slack.render.Views;
import org.whoowns.slack.render.blocks.Inputs;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;

/// An input that is answered in place, with questions to try.
final class AskSection {

    private static final int BLOCKS = 20;

    private AskSection() {}

    static List<LayoutBlock> of(HomePage page) {
        var blocks = new ArrayList<LayoutBlock>();
        var example = page.guide().examples().stream()
                .findFirst()
                .map(Phrase.HOME_ASK_EXAMPLE::text)
                .orElse("");
        var input = Inputs.text(page.state().asked(), HomeState.LONGEST_QUESTION, false, example);
        input.setActionId(HomeAction.ASK.id());
        blocks.add(Inputs.speaking("ask-" + page.state().round(), Phrase.HOME_ASK.text(), input));
        var answer = page.answer();
        if (answer == null) {
            blocks.addAll(Views.examples(page.guide()));
            blocks.addAll(Kit.quiet(Mrkdwn.escape(Sentence.HOME_WAYS.text())));
            return blocks;
        }
        AnswerCard.of(answer, 0, Surface.MODAL).blocks().stream().limit(BLOCKS).forEach(blocks::add);
        var clear = List.<ButtonElement>of(HomeAction.EMPTY.button(Phrase.HOME_ASK_ANOTHER.text(), "ask"));
        blocks.addAll(Kit.buttons(clear));
        return blocks;
    }
}
