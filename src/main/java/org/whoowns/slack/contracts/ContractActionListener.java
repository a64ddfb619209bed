package org.whoowns.slack.contracts;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.util.List;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Question;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamVisibility;
import org.whoowns.answering.text.AnswerText;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.modals.ErrorMessages;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.render.actions.ContractAction;
import org.whoowns.teams.ledger.ChangeRights;

/// Bolt listener for the buttons that open a private report in a modal.
@Singleton
final class ContractActionListener implements Listener {

    private final Answerer answerer;
    private final ActorResolver actors;
    private final MessageSender messages;
    private final TaskRunner tasks;

    ContractActionListener(Answerer answerer, ActorResolver actors, MessageSender messages, TaskRunner tasks) {
        this.answerer = answerer;
        this.actors = actors;
        this.messages = messages;
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.blockAction(ContractAction.IDS.all(), this::take);
    }

    private Response take(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var clicked = ContractAction.IDS.read(payload.getActions().getFirst().getValue());
        Requester.of(payload, context).ifPresent(requester -> {
            var modal = ModalOpener.of(payload, requester.workspace(), messages).withPlaceholder();
            tasks.submit(
                    () -> modal.open(modal(clicked.map(action -> blocks(requester, action))
                            .orElseGet(() -> paragraph(text("old.button"))))),
                    id -> modal.say(text("failure", id)));
        });
        return context.ack();
    }

    /// Shows the blocks; a heading at the top becomes the modal's title.
    private static View modal(List<LayoutBlock> blocks) {
        return blocks.getFirst() instanceof HeaderBlock header
                ? ModalBlocks.readOnly(header.getText().getText(), blocks.subList(1, blocks.size()))
                : ModalBlocks.readOnly(blocks);
    }

    private List<LayoutBlock> blocks(Requester requester, ContractAction clicked) {
        var actor = actors.of(requester);
        if (!ChangeRights.mayRead(actor)) {
            return paragraph(ErrorMessages.sentence(ChangeRights.whyNotEdit(actor)));
        }
        var context = new QuestionContext(actor.workspace(), actor.user(), null, true, () -> TeamVisibility.VISIBLE);
        var answer = answerer.answer(new Question.Click(clicked.report(), context));
        if (answer instanceof Answer.PrivateReport report) {
            return ContractReports.blocks(report);
        }
        return paragraph(answer instanceof Answer.Gone ? text("contract.gone") : AnswerText.of(answer));
    }

    private static List<LayoutBlock> paragraph(String sentence) {
        return BlockFactory.text(Mrkdwn.escape(sentence));
    }
}
