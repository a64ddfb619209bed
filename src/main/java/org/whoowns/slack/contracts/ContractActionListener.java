package org.whoowns.slack.contracts;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.modals.ErrorMessages;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.actions.ContractAction;
import org.whoowns.teams.ledger.RejectionReason;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Clicks that open an overview in a window of its own, which only the person who clicked sees.
@Singleton
final class ContractActionListener implements Listener {

    private final ContractReports contracts;
    private final MessageSender messages;
    private final TaskRunner tasks;

    ContractActionListener(ContractReports contracts, MessageSender messages, TaskRunner tasks) {
        this.contracts = contracts;
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
            var modal = ModalOpener.of(payload, requester.workspace(), messages).patiently();
            tasks.submit(
                    () -> modal.open(window(clicked.map(action -> blocks(requester, action))
                            .orElseGet(() -> saying(MessageCatalog.OLD_BUTTON.text())))),
                    id -> modal.say(MessageCatalog.FAILURE.text(id)));
        });
        return context.ack();
    }

    /// What begins with a heading has it as the title of its window.
    private static View window(List<LayoutBlock> blocks) {
        return blocks.getFirst() instanceof HeaderBlock header
                ? ModalBlocks.reading(header.getText().getText(), blocks.subList(1, blocks.size()))
                : ModalBlocks.reading(blocks);
    }

    private List<LayoutBlock> blocks(Requester requester, ContractAction clicked) {
        if (!requester.belongs()) {
            return saying(ErrorMessages.sentence(RejectionReason.NOT_OF_THIS_WORKSPACE));
        }
        try {
            return switch (clicked) {
                case ContractAction.ContractOfPerson(var user) -> contracts.ofPerson(requester.workspace(), user);
                case ContractAction.ContractOfRole(var team, var role) -> contract(requester.workspace(), team, role);
                case ContractAction.TeamCheck() -> contracts.check(requester.workspace());
            };
        } catch (DatabaseUnavailableException unavailable) {
            return saying(Phrase.UNAVAILABLE.text());
        }
    }

    private List<LayoutBlock> contract(String workspace, String teamId, String role) {
        return contracts
                .team(workspace, teamId)
                .map(team -> contracts.ofRole(team, role))
                .filter(found -> !found.isEmpty())
                .map(ContractActionListener::titled)
                .orElseGet(() -> saying(Phrase.CONTRACT_GONE.text()));
    }

    private static List<LayoutBlock> titled(List<LayoutBlock> contract) {
        return Stream.concat(BlockFactory.header(Phrase.CONTRACT_TITLE.text()).stream(), contract.stream())
                .toList();
    }

    private static List<LayoutBlock> saying(String sentence) {
        return BlockFactory.text(Mrkdwn.escape(sentence));
    }
}
